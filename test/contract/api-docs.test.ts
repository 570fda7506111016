import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLEnumType } from "graphql";
import { expect, test } from "vitest";
import { errorCodes } from "#schema/error-codes.ts";
import { limits } from "#schema/limits.ts";
import { liveErrorCodes } from "#schema/live.ts";
import { operationLimits } from "#server/core/graphql/operation.limits.ts";
import { createSchema } from "#server/schema.ts";
import { root } from "#server/tasks/places.ts";

const docs = readFileSync(join(root, "docs/api.md"), "utf8");

test("docs/api.md tells of every code of an error, in the words of the contract", () => {
  expect(tableUnder("Errors")).toEqual(
    Object.fromEntries(Object.entries(errorCodes).map(([code, { en }]) => [code, en])),
  );
});

test("docs/api.md tells of every scope of a key, in the words of the contract", () => {
  const scopes = createSchema().getType("KeyScope") as GraphQLEnumType;
  const told = scopes.getValues().map(({ name, description }) => [name, description]);
  expect(tableUnder("Keys")).toEqual(Object.fromEntries(told));
});

/** Codes and what they mean, from the table under a heading. */
function tableUnder(heading: string): Record<string, string> {
  const part = docs.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? "";
  const rows = part.matchAll(/^\| `([A-Z_]+)` +\| (.+?) +\|$/gm);
  return Object.fromEntries([...rows].map(([, code, meaning]) => [code!, meaning!]));
}

test("errors of what is followed are of the same enum", () => {
  expect(Object.keys(errorCodes)).toEqual(
    expect.arrayContaining(Object.values(liveErrorCodes) as string[]),
  );
});

test("docs/api.md tells of the limits as they are", () => {
  const wanted = [...Object.values(operationLimits), limits.pageSize.max];
  for (const limit of wanted) expect(docs).toContain(` ${limit.toLocaleString("en")} `);
});
