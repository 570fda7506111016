import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { contractChanges } from "#schema/changelog.ts";
import { createSchema } from "#server/schema.ts";
import { root } from "#server/tasks/places.ts";
import { brokenPromises, removeAfter } from "#test/support/broken-promises.ts";

const released = buildSchema(readFileSync(join(root, "schema/released.graphql"), "utf8"));
const current = createSchema();

describe("a promise to partners is broken", () => {
  const before = `
    enum Kind { BIG SMALL @deprecated(reason: "Use BIG. REMOVE_AFTER=2026-06-30") }
    input Filter { kind: Kind = BIG, old: String @deprecated(reason: "Use kind. REMOVE_AFTER=2026-06-30") }
    type Query {
      kept: Kind
      gone: String
      old: String @deprecated(reason: "Use kept. REMOVE_AFTER=2026-06-30")
      list(filter: Filter, first: Int = 20, search: String @deprecated(reason: "Use filter. REMOVE_AFTER=2026-06-30")): String
    }`;
  const broken = (after: string, today = "2026-07-01") =>
    brokenPromises(buildSchema(before), buildSchema(after), today);
  const but = (from: string | RegExp, to = "") => before.replace(from, to);

  test.each([
    ["a field that was not deprecated goes", but("gone: String"), "Query.gone was removed."],
    [
      "a type changes, whatever was said of it",
      but("old: String @deprecated", "old: Int @deprecated"),
      "Filter.old changed type from String to Int.",
    ],
    [
      "what is meant by saying nothing changes",
      but("first: Int = 20", "first: Int = 10"),
      "Query.list arg first has changed defaultValue from 20 to 10.",
    ],
    [
      "what is meant by leaving a field of an input out changes",
      but("kind: Kind = BIG", "kind: Kind = SMALL"),
      "Filter.kind has changed its default from BIG to SMALL.",
    ],
    [
      "a list wants an argument that nobody knew of",
      but("list(filter: Filter,", "list(filter: Filter, must: Int!,"),
      "A required arg must on Query.list was added.",
    ],
  ])("when %s", (_what, after, said) => expect(broken(after)).toEqual([said]));

  const goes = {
    field: but(/ {6}old: String @dep.*\n/),
    argument: but(/, search: String @deprecated\(reason: "[^"]*"\)/),
    value: but(/ SMALL @deprecated\(reason: "[^"]*"\)/),
    "field of an input": but(/, old: String @deprecated\(reason: "[^"]*"\)/),
  };
  test.each(Object.entries(goes))(
    "when a deprecated %s goes before its day, not after",
    (_, after) => {
      expect(after).not.toBe(before);
      expect(broken(after, "2026-06-30")).toHaveLength(1);
      expect(broken(after, "2026-07-01")).toEqual([]);
    },
  );
});

test("no promise of the released contract is broken", () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(brokenPromises(released, current, today)).toEqual([]);
});

test("a deprecation names what to use, and is told half a year before it may go", () => {
  const deprecated = Object.values(current.getTypeMap()).flatMap((type) => {
    if (isEnumType(type)) return named(type.name, type.getValues());
    if (isInputObjectType(type)) return named(type.name, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields());
    const args = fields.flatMap((field) =>
      named(`${type.name}.${field.name}`, field.args).map(([name, reason]) => {
        const at = name.lastIndexOf(".");
        return [`${name.slice(0, at)}(${name.slice(at + 1)}:)`, reason] as const;
      }),
    );
    return [...named(type.name, fields), ...args];
  });
  expect(deprecated.length).toBeGreaterThan(0);
  for (const [name, reason] of deprecated) {
    expect(reason, name).toMatch(/^Use `[^`]+`/);
    const told = contractChanges.find(
      ({ kind, names }) => kind === "deprecated" && names.includes(name),
    );
    expect(told, `${name} in schema/changelog.ts`).toBeDefined();
    expect(removeAfter(reason)! >= halfAYearAfter(told!.date), name).toBe(true);
  }
});

function named(
  owner: string,
  parts: readonly { name: string; deprecationReason?: string | null }[],
): (readonly [string, string])[] {
  return parts.flatMap(({ name, deprecationReason }) =>
    deprecationReason == null ? [] : [[`${owner}.${name}`, deprecationReason] as const],
  );
}

function halfAYearAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 6);
  return date.toISOString().slice(0, 10);
}

test("what was added is there, and the changes are told the latest first", () => {
  const days = contractChanges.map(({ date }) => date);
  expect(days).toEqual(days.toSorted().toReversed());
  const contract = readFileSync(join(root, "schema/schema.graphql"), "utf8");
  const gone = contractChanges
    .filter(({ kind }) => kind === "added")
    .flatMap(({ names }) => names)
    .filter((name) => !contract.includes(name.split(/[.(]/)[1]!));
  expect(gone).toEqual([]);
});
