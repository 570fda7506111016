import { randomUUID } from "node:crypto";
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** A value for every scalar: what is hostile, and what must fit for the rest to be looked at. */
export type Values = Readonly<Record<string, unknown>>;

export interface FullOperation {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/**
 * Operations for each root field: one with every argument and every field of its inputs, and one
 * with each argument that may be left out alone, for what is wrong with one may hide the others.
 */
export function everyOperation(
  schema: GraphQLSchema,
  kind: "query" | "mutation" | "subscription",
  values: Values,
): FullOperation[] {
  const root = { query: "Query", mutation: "Mutation", subscription: "Subscription" }[kind];
  const type = schema.getType(root);
  if (!isObjectType(type)) throw new Error(`The schema has no ${root}.`);
  return Object.values(type.getFields()).flatMap((field) =>
    argumentSets(field).map((args) => operationOf(kind, field, args, values)),
  );
}

function argumentSets({ args }: Field): (readonly GraphQLArgument[])[] {
  // Both ends of a page at once are refused before anything else is looked at.
  const all = args.filter(({ name }) => name !== "last");
  const needed = args.filter(isRequiredArgument);
  const alone = args.filter((each) => !needed.includes(each)).map((each) => [...needed, each]);
  return [all, ...(all.length > 1 ? alone : [])];
}

function operationOf(
  kind: string,
  field: Field,
  args: readonly GraphQLArgument[],
  values: Values,
): FullOperation {
  const defined = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const given = args.map(({ name }) => `${name}: $${name}`).join(", ");
  const call = given === "" ? field.name : `${field.name}(${given})`;
  return {
    name: `${kind} ${call}`,
    query: `${kind}${defined && ` (${defined})`} { ${call} ${selectionOf(field)} }`,
    variables: Object.fromEntries(
      args.map(({ name, type }) => [name, valueOf(type, values, name, 0)]),
    ),
  };
}

/** Pages are read: their rows are where hostile filters and cursors arrive. */
function selectionOf({ type }: Field): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return "";
  return named.name.endsWith("Connection")
    ? "{ edges { cursor node { __typename } } }"
    : "{ __typename }";
}

/** How deep inputs are written out that hold themselves. */
const deepest = 5;

function valueOf(type: GraphQLInputType, values: Values, name: string, depth: number): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, values, name, depth);
  if (isListType(type))
    return depth > deepest ? [] : [valueOf(type.ofType, values, name, depth + 1)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    if (depth > deepest) return null;
    const fields = Object.values(type.getFields());
    return Object.fromEntries(
      fields.map((each) => [each.name, valueOf(each.type, values, each.name, depth + 1)]),
    );
  }
  // Each write has a key of its own, unless the key is what is hostile.
  if (name === "clientKey" && !(name in values)) return randomUUID();
  // A value under the name of an argument is for that one alone.
  return values[name] ?? values[type.name];
}
