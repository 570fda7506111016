import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { places } from "#server/tasks/places.ts";
import { freePort } from "#test/support/free-port.ts";
import { until } from "#test/support/until.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hub-lost-parent-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Stands between npm and the hub, as a shell does that hands no signal on. */
const shell = `
  const hub = require("node:child_process").spawn(process.execPath, process.argv.slice(1), { stdio: "inherit" });
  setInterval(() => {}, 1_000);`;

test("a hub that npm has begun stops when what began it is ended", async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/health/live`;
  const serves = () =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
  const parent: ChildProcess = spawn(
    process.execPath,
    ["-e", shell, join(places.server, "main.js"), "serve"],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        npm_lifecycle_event: "start",
        NODE_ENV: "test",
        PORT: String(port),
        HUB_DATA: folder,
        DATABASE_URL: "",
        REDIS_URL: "",
        HUB_DEMO: "0",
        LOG_LEVEL: "fatal",
      },
    },
  );
  let said = "";
  parent.stdout!.on("data", (chunk: Buffer) => void (said += chunk.toString()));
  await until("the hub to serve", serves, 30_000);
  parent.kill("SIGKILL");
  await until("the hub to be gone", async () => !(await serves()), 20_000);
  expect(said).toContain("SIGTERM: letting what runs end");
});
