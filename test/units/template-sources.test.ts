import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { root } from "#server/tasks/places.ts";
import { sources } from "#server/tasks/sources.ts";

/** Carry whatever is written, and say nothing of what. */
const carriers = new Set([
  "server/core/make-context.ts",
  "server/core/database/unique-violation.ts",
  "server/realtime/commit.ts",
]);

/** Files whose code a file runs; types leave nothing behind. */
function importsOf(file: string): string[] {
  const found = readFileSync(join(root, file), "utf8").matchAll(
    /^(?:import|export) (?!type )[^;]*? from "([#.][^"]+)"/gm,
  );
  return Array.from(found, ([, path]) =>
    path!.startsWith("#") ? path!.slice(1) : relative(root, join(root, dirname(file), path!)),
  );
}

test("the prepared database is made anew whenever something changes that its rows are written with", () => {
  const known = new Set(sources.template.flatMap((pattern) => globSync(pattern, { cwd: root })));
  const writers = globSync("server/**/{demo,seed}/**/*.ts", { cwd: root });
  expect(writers.length).toBeGreaterThan(20);
  const forgotten = writers
    .flatMap((file) => [file, ...importsOf(file)])
    .filter((file) => !known.has(file) && !carriers.has(file));
  expect(forgotten).toEqual([]);
});
