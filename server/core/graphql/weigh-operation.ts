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
} from "graphql";
import { limits } from "#schema/limits.ts";

export interface Weight {
  depth: number;
  aliases: number;
  cost: number;
}

/** A plain list has no page size; those of the contract are short (texts, names, speakers). */
const plainList = 3;

interface Weighing {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  /** Each fragment is weighed once, however often it is spread: else weighing is the attack. */
  weighed: Map<string, Weight>;
  variables: Record<string, unknown>;
}

/** Weighs the operation that would run. Works on documents that were not validated as well. */
export function weighOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Record<string, unknown>,
): Weight {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | null = null;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (operationName === null || definition.name?.value === operationName)
      operation ??= definition;
  }
  if (!operation) return { depth: 0, aliases: 0, cost: 0 };
  const root = schema.getRootType(operation.operation) ?? null;
  return weighSelections(
    { schema, fragments, weighed: new Map(), variables },
    operation.selectionSet,
    root,
    1,
  );
}

/** `rows`: the size of the page these selections are the connection of, else 1. */
function weighSelections(
  weighing: Weighing,
  { selections }: SelectionSetNode,
  type: GraphQLNamedType | null,
  rows: number,
): Weight {
  const total: Weight = { depth: 0, aliases: 0, cost: 0 };
  for (const selection of selections) {
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
  const nothing = { depth: 0, aliases: 0, cost: 0 };
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
  // Introspection has a rule of its own in graphql-js.
  if (name.startsWith("__")) return { depth: 1, aliases, cost: 0 };
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const type = fields[name]?.type ?? null;
  if (!field.selectionSet) return { depth: 1, aliases, cost: 0 };

  const named = type && getNamedType(type);
  const page = named?.name.endsWith("Connection") ? pageRows(weighing, field) : 1;
  const inner = weighSelections(
    weighing,
    field.selectionSet,
    isCompositeType(named) ? named : null,
    page,
  );
  const times = name === "edges" || name === "nodes" ? rows : manyOf(type);
  // The edge and its node are one row.
  const own = name === "node" || page > 1 ? 0 : 1;
  return {
    depth: 1 + inner.depth,
    aliases: aliases + inner.aliases,
    cost: times * (own + inner.cost),
  };
}

function manyOf(type: GraphQLOutputType | null): number {
  return type && isListType(getNullableType(type)) ? plainList : 1;
}

function pageRows(weighing: Weighing, field: FieldNode): number {
  for (const { name, value } of field.arguments ?? []) {
    if (name.value !== "first" && name.value !== "last") continue;
    const wanted = value.kind === Kind.VARIABLE ? weighing.variables[value.name.value] : null;
    const size = value.kind === Kind.INT ? Number(value.value) : wanted;
    if (typeof size === "number") return Math.max(1, Math.min(size, limits.pageSize.max));
  }
  return limits.pageSize.default;
}

function add(total: Weight, part: Weight): void {
  total.depth = Math.max(total.depth, part.depth);
  total.aliases += part.aliases;
  total.cost += part.cost;
}
