import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { answerInstead } from "#server/core/graphql/direct-resolvers.ts";
import { makePage } from "#server/core/graphql/make-page.ts";

const closed = new WeakSet<object>();

/**
 * The thing as it is told to who may not read it, where the contract must name it: by its id, and
 * with nothing in it. Its type says so by `tellClosed`.
 */
export function closedThing<Thing extends object>(thing: Thing): Thing {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(thing) as object) as Thing, thing);
  closed.add(copy);
  return copy;
}

interface Closed {
  /** Fields that are told of it all the same, or that ask for themselves who may know. */
  asEver: readonly string[];
  /** What stands in fields whose type has nothing that is empty. */
  blanks: Readonly<Record<string, unknown>>;
}

/**
 * Lets every field of that type tell nothing of closed things, also those that are added later: what
 * may be null is null, texts and lists are empty, numbers 0. A field of which nobody said what is
 * empty in it stops the start.
 */
export function tellClosed(schema: GraphQLSchema, typeName: string, told: Closed): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`There is no type ${typeName}.`);
  const isClosed = (source: unknown) => closed.has(source as object);
  for (const field of Object.values(type.getFields())) {
    if (field.name === "id" || told.asEver.includes(field.name)) continue;
    const blank = field.name in told.blanks ? told.blanks[field.name] : blankOf(typeName, field);
    answerInstead(field, isClosed, blank);
  }
}

const blankLeaves: Readonly<Record<string, unknown>> = {
  String: "",
  Int: 0,
  Boolean: false,
  DateTime: new Date(0),
};

function blankOf(typeName: string, field: GraphQLField<unknown, unknown>): unknown {
  if (!isNonNullType(field.type)) return null;
  const type: GraphQLOutputType = field.type.ofType;
  if (isListType(type)) return [];
  if (type.name in blankLeaves) return blankLeaves[type.name];
  if (type.name.endsWith("Connection")) return emptyPage;
  throw new Error(`Say what ${typeName}.${field.name} tells of what one may not read.`);
}

const emptyPage = makePage<never>([], () => "", {
  hasNextPage: false,
  hasPreviousPage: false,
  totalCount: () => 0,
});
