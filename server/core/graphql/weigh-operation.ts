import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { limits } from "#schema/limits.ts";

export interface Weight {
  depth: number;
  aliases: number;
  cost: number;
  /** Switches such as `@include`. */
  directives: number;
  /** The part that costs most, for who has to shrink something. */
  dearest: DearPart | null;
  /** The page with the most rows. */
  greatest: Part | null;
  /** Whether the rows of the page around it are asked for, or where they begin and end. */
  rows: boolean;
  places: boolean;
}

interface Part {
  /** By the names of the answer. */
  path: readonly string[];
  /** Rows asked for; null: it is no page. */
  size: number | null;
}

export interface DearPart extends Part {
  cost: number;
}

const nothing: Weight = {
  depth: 0,
  aliases: 0,
  cost: 0,
  directives: 0,
  dearest: null,
  greatest: null,
  rows: false,
  places: false,
};

/**
 * What a field costs beside what it gives. A search looks through all that is known: on the embedded
 * database it takes as long as a thousand rows, and an operation must not take it for long.
 */
const ownPrice: Readonly<Record<string, number>> = { "Query.search": 1_000 };

/** A plain list has no page size; those of the contract are short (texts, names, speakers). */
const plainList = 3;

/** Of the whole schema once; a document may rename four of its parts. */
const schemaCost = 2_400;

interface Weighing {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  /** Each fragment is weighed once, however often it is spread: else weighing is the attack. */
  weighed: Map<string, Weight>;
  variables: Record<string, unknown>;
}

/**
 * Weighs an operation of a document: the one that runs, so that nothing which names it in another way
 * than the one who runs it can make it weigh nothing. Works on documents that were not validated as well.
 */
export function weighOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Weight {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  const root = schema.getRootType(operation.operation) ?? null;
  const told = { ...defaultsOf(operation), ...variables };
  return weighSelections(
    { schema, fragments, weighed: new Map(), variables: told },
    operation.selectionSet,
    root,
    1,
  );
}

/** What variables are when nothing is sent for them. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode) {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions)
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  return defaults;
}

/** `rows`: the size of the page these selections are the connection of, else 1. */
function weighSelections(
  weighing: Weighing,
  { selections }: SelectionSetNode,
  type: GraphQLNamedType | null,
  rows: number,
): Weight {
  const total: Weight = { ...nothing };
  for (const selection of selections) {
    total.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) add(total, weighField(weighing, selection, type, rows));
    else if (selection.kind === Kind.FRAGMENT_SPREAD)
      add(total, weighFragment(weighing, selection.name.value, rows));
    else {
      const on = selection.typeCondition?.name.value;
      const narrowed = on === undefined ? type : (weighing.schema.getType(on) ?? null);
      add(total, weighSelections(weighing, selection.selectionSet, narrowed, rows));
    }
  }
  return total;
}

function weighFragment(weighing: Weighing, name: string, rows: number): Weight {
  const key = `${name} ${rows}`;
  const known = weighing.weighed.get(key);
  if (known) return known;
  const fragment = weighing.fragments.get(name);
  // Also ends a circle of fragments, which validation refuses.
  weighing.weighed.set(key, nothing);
  if (!fragment) return nothing;
  const type = weighing.schema.getType(fragment.typeCondition.name.value) ?? null;
  const weight = weighSelections(weighing, fragment.selectionSet, type, rows);
  weighing.weighed.set(key, weight);
  return weight;
}

function weighField(
  weighing: Weighing,
  field: FieldNode,
  parent: GraphQLNamedType | null,
  rows: number,
): Weight {
  const aliases = field.alias && field.alias.value !== field.name.value ? 1 : 0;
  const name = field.name.value;
  if (name === "__schema" || name === "__type") return weighSchemaField(weighing, field, aliases);
  if (name.startsWith("__")) return { ...nothing, depth: 1, aliases };
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const type = fields[name]?.type ?? null;
  if (!field.selectionSet) return { ...nothing, depth: 1, aliases };

  const named = type && getNamedType(type);
  const isPage = named?.name.endsWith("Connection") ?? false;
  const asked = isPage ? pageRows(weighing, field) : 1;
  const page = Math.max(1, Math.min(asked, limits.pageSize.max));
  const inner = weighSelections(
    weighing,
    field.selectionSet,
    isCompositeType(named) ? named : null,
    page,
  );
  const givesRows = name === "edges" || name === "nodes";
  const times = idsAsked(weighing, field) ?? (givesRows ? rows : manyOf(type));
  // The edge and its node are one row.
  const thing = isObjectType(parent) && parent.name.endsWith("Edge") && name === "node" ? 0 : 1;
  // Where a page begins and ends is known when its rows are read.
  const unseen = isPage && inner.places && !inner.rows ? page : 0;
  const own = thing + unseen + (ownPrice[`${parent?.name}.${name}`] ?? 0);
  const cost = times * (own + inner.cost);
  const key = field.alias?.value ?? name;
  return {
    depth: 1 + inner.depth,
    aliases: aliases + inner.aliases,
    cost,
    directives: inner.directives,
    dearest: isPage
      ? { path: [key], size: page, cost }
      : (within(key, times, inner.dearest) ?? { path: [key], size: null, cost }),
    greatest: greater(
      isPage ? { path: [key], size: asked } : null,
      inner.greatest && { ...inner.greatest, path: [key, ...inner.greatest.path] },
    ),
    rows: givesRows,
    places: name === "pageInfo",
  };
}

/** Around a page there is none that costs less than it: only the outermost ones are told. */
function within(key: string, times: number, part: DearPart | null): DearPart | null {
  if (!part || part.size === null) return null;
  return { path: [key, ...part.path], size: part.size, cost: times * part.cost };
}

function greater(one: Part | null, other: Part | null): Part | null {
  return (one?.size ?? 0) >= (other?.size ?? 0) ? one : other;
}

/**
 * How deep introspection goes is a rule of graphql-js; that nothing of the schema is asked for under
 * a second name is ours: each would be hundreds of types again, made without a pause for others.
 */
function weighSchemaField(weighing: Weighing, field: FieldNode, aliases: number): Weight {
  let renamed = aliases;
  if (field.selectionSet) renamed += weighSelections(weighing, field.selectionSet, null, 1).aliases;
  const cost = schemaCost * (1 + renamed);
  const key = field.alias?.value ?? field.name.value;
  return { ...nothing, depth: 1, aliases, cost, dearest: { path: [key], size: null, cost } };
}

/** `nodes(ids:)` gives as many things as it is told ids. */
function idsAsked({ variables }: Weighing, { arguments: given = [] }: FieldNode): number | null {
  const ids = given.find(({ name }) => name.value === "ids")?.value;
  if (ids?.kind === Kind.LIST) return Math.max(1, ids.values.length);
  const list = ids?.kind === Kind.VARIABLE ? variables[ids.name.value] : null;
  return Array.isArray(list) ? Math.max(1, list.length) : null;
}

function manyOf(type: GraphQLOutputType | null): number {
  return type && isListType(getNullableType(type)) ? plainList : 1;
}

/** As many as are asked for, however many that are. */
function pageRows(weighing: Weighing, field: FieldNode): number {
  for (const { name, value } of field.arguments ?? []) {
    if (name.value !== "first" && name.value !== "last") continue;
    const wanted = value.kind === Kind.VARIABLE ? weighing.variables[value.name.value] : null;
    const size = value.kind === Kind.INT ? Number(value.value) : wanted;
    if (typeof size === "number") return size;
  }
  return limits.pageSize.default;
}

function add(total: Weight, part: Weight): void {
  total.depth = Math.max(total.depth, part.depth);
  total.aliases += part.aliases;
  total.cost += part.cost;
  total.directives += part.directives;
  if (part.dearest && part.dearest.cost > (total.dearest?.cost ?? 0)) total.dearest = part.dearest;
  total.greatest = greater(total.greatest, part.greatest);
  total.rows ||= part.rows;
  total.places ||= part.places;
}
