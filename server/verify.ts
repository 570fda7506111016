import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./tasks/ensure-built.ts";
import { places, root } from "./tasks/places.ts";

// "Am I done?": everything is checked even when something failed, and the end says what.

interface Check {
  name: string;
  passes(): Promise<boolean> | boolean;
}

const bin = (name: string) => join(root, "node_modules/.bin", name);

function run(command: string, ...args: string[]): boolean {
  return spawnSync(bin(command), args, { cwd: root, stdio: "inherit" }).status === 0;
}

/** The committed contract is the one that the resolvers give; the fresh one is left to be committed. */
async function contractIsFresh(): Promise<boolean> {
  const before = readFileSync(places.contract, "utf8");
  await ensureBuilt(["server", "generated"]);
  if (readFileSync(places.contract, "utf8") === before) return true;
  console.error("schema/schema.graphql was out of date: look at what changed and commit it.");
  return false;
}

const checks: readonly Check[] = [
  { name: "contract", passes: contractIsFresh },
  { name: "types", passes: () => run("tsc", "--noEmit") },
  { name: "lint", passes: () => run("oxlint", "--type-aware") },
  { name: "format", passes: () => run("oxfmt", "--check") },
  { name: "unused code", passes: () => run("knip") },
  { name: "texts in the catalogues", passes: () => run("lingui", "check", "sync") },
  { name: "translations", passes: () => run("lingui", "check", "missing", "--mode", "catalog") },
  { name: "tests", passes: () => run("vitest", "run") },
];

const failed: string[] = [];
for (const { name, passes } of checks) {
  console.log(`\n— ${name}`);
  if (!(await passes())) failed.push(name);
}
console.log(failed.length === 0 ? "\nAll is well." : `\nNot well: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
