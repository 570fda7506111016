import { readFileSync } from "node:fs";
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { expect, test } from "vitest";
import { printContract } from "#server/print-schema.ts";
import { createSchema } from "#server/schema.ts";
import { places } from "#server/tasks/places.ts";

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type),
);
const roots = new Set([
  schema.getQueryType(),
  schema.getMutationType(),
  schema.getSubscriptionType(),
]);

test("the committed contract is the one that the resolvers give", () => {
  expect(readFileSync(places.contract, "utf8")).toBe(printContract());
});

test("every type, field, argument and value is described", () => {
  const described = (thing: { description?: string | null }) => Boolean(thing.description?.trim());
  const missing: string[] = [];
  const note = (name: string, thing: { description?: string | null }) => {
    if (!described(thing)) missing.push(name);
  };
  for (const type of types) {
    if (!roots.has(type as never)) note(type.name, type);
    for (const part of partsOf(type)) {
      note(`${type.name}.${part.name}`, part);
      for (const arg of part.args) note(`${type.name}.${part.name}(${arg.name})`, arg);
    }
  }
  expect(missing).toEqual([]);
});

interface Part {
  name: string;
  description?: string | null;
  args: readonly GraphQLArgument[];
}

function partsOf(type: GraphQLNamedType): Part[] {
  if (isEnumType(type)) return type.getValues().map((value) => ({ ...value, args: [] }));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => ({ ...field, args: [] }));
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields()).map((field) => ({ ...field, args: field.args }));
  }
  return [];
}

test("every list of things with an id is a connection, unless it is short by nature", () => {
  const short = new Set([
    "AgendaItem.speakers",
    "MinutesRevision.authors",
    "PresenceChanged.joined",
    "City.populations",
    "Account.memberships",
    "AgendaItem.viewerHeldComments",
    "Viewer.memberships",
    "Practice.origins",
    "Practice.themes",
    "Practice.texts",
    "Practice.authors",
    "Turn.people",
    "ReviewRound.reviews",
    "AdoptionStep.evidence",
    "Challenge.origins",
    "Adoption.origins",
    "Challenge.themes",
  ]);
  const plain: string[] = [];
  for (const type of types) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.endsWith("Connection"))
      continue;
    for (const field of Object.values(type.getFields())) {
      const item = getNamedType(field.type);
      const isNode = isObjectType(item) && item.getInterfaces().some(({ name }) => name === "Node");
      const name = `${type.name}.${field.name}`;
      if (isListType(getNullableType(field.type)) && isNode && !short.has(name)) plain.push(name);
    }
  }
  expect(plain).toEqual([]);
});

test("every list is asked for in pages, from either end", () => {
  const odd: string[] = [];
  for (const type of types) {
    if (!(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      if (!getNamedType(field.type).name.endsWith("Connection")) continue;
      const given = new Set(field.args.map(({ name }) => name));
      if (!["first", "after", "last", "before"].every((name) => given.has(name)))
        odd.push(`${type.name}.${field.name}`);
    }
  }
  expect(odd).toEqual([]);
});

test("a mutation takes one input and gives a union of what can happen", () => {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  const odd = fields.filter(
    ({ args, type }) =>
      args.some(({ name }) => name !== "input") || !getNamedType(type).name.endsWith("Result"),
  );
  expect(odd.map(({ name }) => name)).toEqual([]);
});

test("a deprecation says what replaces it and until when it stays", () => {
  const wrong = types.flatMap((type) =>
    partsOf(type)
      .filter((part) => "deprecationReason" in part && typeof part.deprecationReason === "string")
      .filter(
        (part) =>
          !/REMOVE_AFTER=\d{4}-\d\d-\d\d/.test(
            String((part as { deprecationReason?: string }).deprecationReason),
          ),
      )
      .map((part) => `${type.name}.${part.name}`),
  );
  expect(wrong).toEqual([]);
});
