import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { places } from "#server/tasks/places.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hub-commands-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** As `npm run COMMAND -- …` does it. */
async function run(given: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(places.server, "main.js"), ...given], {
    env: { PATH: process.env["PATH"], HUB_DATA: join(folder, "data"), LOG_LEVEL: "fatal", ...env },
  });
  let said = "";
  const hear = (chunk: Buffer) => void (said += chunk.toString());
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const [code] = (await once(child, "close")) as [number];
  return { code, said };
}

test.each([
  ["without a file", ["backup"], "npm run backup -- FILE\n"],
  ["of no file", ["restore"], "npm run restore -- FILE [--force]\n"],
  ["of a file that is not there", ["restore", "/nowhere/x"], /^There is no \/nowhere\/x/],
  ["of a hub that is not there", ["backup", "x.backup"], /^There is no embedded database in /],
  ["to nowhere", ["move"], /^npm run move -- /],
  ["to something else", ["move", "https://x"], /^Say where to: /],
  ["for nobody", ["secretariat"], "npm run secretariat -- you@example.org\n"],
  ["for a hub that is not there", ["secretariat", "a@b.org"], /^There is no embedded database in /],
] as const)("a command %s ends with a sentence", async (_what, given, sentence) => {
  const { code, said } = await run(given);
  expect(code).toBe(1);
  if (typeof sentence === "string") expect(said).toBe(sentence);
  else expect(said).toMatch(sentence);
  expect(said).not.toMatch(/ {4}at /);
  await expect(stat(join(folder, "data"))).rejects.toThrow();
});
