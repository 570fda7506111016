import { globSync, readFileSync } from "node:fs";
import { Kind, parse, visit } from "graphql";
import { expect, test } from "vitest";

const paging = new Set(["first", "after", "last", "before"]);

/** What the lists of `Query` are told apart by, as the client's cache is told. */
function policies(): Map<string, string[]> {
  const text = readFileSync("client/pages/desk-lists.ts", "utf8");
  const [, fields = ""] = /Query: \{\s*fields: \{(.*?)\}/s.exec(text) ?? [];
  const lists = fields.matchAll(/(\w+): list\((?:\[([^\]]*)\])?\)/g);
  return new Map(
    Array.from(lists, ([, field, keys = ""]) => [
      field!,
      Array.from(keys.matchAll(/\w+/g), String).toSorted(),
    ]),
  );
}

/** The lists at the root of a query that a page shows more and more of, and how they are narrowed. */
function pagedLists(): [file: string, field: string, args: string[]][] {
  const found: [string, string, string[]][] = [];
  for (const file of globSync("client/pages/**/*.graphql"))
    visit(parse(readFileSync(file, "utf8")), {
      OperationDefinition({ selectionSet }) {
        for (const selected of selectionSet.selections) {
          if (selected.kind !== Kind.FIELD) continue;
          const args = (selected.arguments ?? []).map(({ name }) => name.value);
          if (!args.includes("after")) continue;
          const narrowing = args.filter((name) => !paging.has(name)).toSorted();
          found.push([file, selected.name.value, narrowing]);
        }
      },
    });
  return found;
}

test("a list that a page goes on with is kept by everything that narrows it", () => {
  const kept = policies();
  const lists = pagedLists();
  expect(lists.length).toBeGreaterThan(8);
  for (const [file, field, narrowing] of lists) {
    expect(kept.has(field), `${file}: ${field} is not in desk-lists.ts`).toBe(true);
    expect(kept.get(field), `${file}: ${field}`).toEqual(expect.arrayContaining(narrowing));
  }
});
