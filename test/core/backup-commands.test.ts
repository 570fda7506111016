import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkShape } from "#server/core/backup/make-room.ts";
import { refuseWrongRedis } from "#server/core/redis.ts";
import { testRedis } from "#test/support/hub.ts";
import { createEmptyDatabase, testServer } from "#test/support/server-database.ts";
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

test.runIf(testServer)("a database without a hub is not backed up", async () => {
  const { url, drop } = await createEmptyDatabase(testServer!);
  const file = join(folder, "empty.backup");
  const { code, said } = await run(["backup", file], { DATABASE_URL: url });
  expect([code, said]).toEqual([1, "There is no hub in this database: nothing was backed up.\n"]);
  await expect(stat(file)).rejects.toThrow();
  await drop();
});

test("a backup of nothing is not restored", () => {
  expect(() => checkShape([])).toThrow("There is no hub in this backup");
});

test.each([
  ["HOST", { HOST: "nonsense.invalid" }, "HOST: nonsense.invalid is no address of this machine.\n"],
  ["REDIS_URL", { REDIS_URL: "redis://127.0.0.1/x" }, /^REDIS_URL must end with the number/],
] as const)("a wrong %s is named, and the hub does not start", async (_name, env, sentence) => {
  const { code, said } = await run(["serve"], {
    PORT: "0",
    HUB_DATA: join(folder, "wrong"),
    ...env,
  });
  expect(code).toBe(1);
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/ {4}at /);
});

test.runIf(testRedis)(
  "a number of a database that Redis does not have is named at the start",
  async () => {
    const url = new URL(testRedis!);
    url.pathname = "/9999";
    await expect(refuseWrongRedis(url.href)).rejects.toThrow(
      /^REDIS_URL: Redis refuses it \(.*index/,
    );
    await refuseWrongRedis(testRedis!);
    // What is not there may come later.
    await refuseWrongRedis("redis://127.0.0.1:1");
  },
);

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
