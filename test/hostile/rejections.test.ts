import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { freePort } from "#test/support/free-port.ts";
import { type HubProcess, spawnHub } from "#test/support/hub-process.ts";
import { until } from "#test/support/until.ts";

let folder: string;
let database: TestDatabase;
let hub: HubProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hub-faults-"));
  database = await createTestDatabase();
  const nodeOptions = `--import=data:text/javascript,${encodeURIComponent(faults(folder))}`;
  hub = await spawnHub(database, await freePort(), null, { nodeOptions });
});
afterAll(async () => {
  await database.remove();
  await rm(folder, { recursive: true, force: true });
});

/** What is loaded into the hub's process: it fails there at a signal, and tells if it outlived that. */
const faults = (outlived: string) => `
import { writeFileSync } from "node:fs";
process.on("SIGUSR2", () => {
  void Promise.reject(new Error("rejected on purpose"));
  setImmediate(() => setImmediate(() => writeFileSync(${JSON.stringify(outlived)} + "/rejection", "")));
});
process.on("SIGHUP", () => { throw new Error("thrown on purpose"); });
`;

const isThere = () =>
  fetch(`${hub.address}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

test("a promise that is rejected and awaited by nobody does not end the hub", async () => {
  hub.signal("SIGUSR2");
  await until("the process to go on", () => existsSync(join(folder, "rejection")));
  expect(await isThere()).toBe(true);
});

test("an exception that nobody catches lets what runs end, and then the hub", async () => {
  hub.signal("SIGHUP");
  expect(await hub.ended).toBe(1);
  expect(await isThere()).toBe(false);
});
