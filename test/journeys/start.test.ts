import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { root } from "#server/tasks/places.ts";
import { freePort } from "#test/support/free-port.ts";

/** A hub as `npm start` runs it, in a process of its own. */
class StartedHub {
  output = "";
  readonly process: ChildProcess;
  readonly exited: Promise<number | null>;
  #onOutput = () => {};

  constructor(env: Record<string, string>) {
    const { DATABASE_URL: _url, ...own } = process.env;
    this.process = spawn(process.execPath, ["server/start.js"], {
      cwd: root,
      env: { ...own, ...env },
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on("data", (text: Buffer) => {
        this.output += text.toString();
        this.#onOutput();
      });
    }
    this.exited = new Promise((resolve) => this.process.once("exit", resolve));
  }

  /** Resolves when the text was printed; fails when the process ends before. */
  async says(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      const more = new Promise<void>((resolve) => {
        this.#onOutput = resolve;
      });
      const ended = await Promise.race([more, this.exited.then(() => "ended")]);
      if (ended && !this.output.includes(text)) throw new Error(`It ended: ${this.output}`);
    }
  }
}

let folder: string;
const hubs: StartedHub[] = [];

async function start(env: Record<string, string> = {}): Promise<StartedHub> {
  folder ??= await mkdtemp(join(tmpdir(), "hub-start-"));
  const port = String(await freePort());
  const hub = new StartedHub({ PORT: port, HUB_DATA: folder, NODE_ENV: "development", ...env });
  hubs.push(hub);
  return hub;
}

afterEach(async () => {
  for (const hub of hubs.splice(0)) {
    hub.process.kill("SIGKILL");
    await hub.exited;
  }
  await rm(folder, { recursive: true, force: true });
});

test("a hub starts on a new folder, refuses a second one there, and stops when told", async () => {
  const first = await start();
  await first.says("ESC Hub is open: http://localhost:");
  const address = /http:\S+/.exec(first.output)![0];
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  const page = await fetch(`${address}/`);
  expect(await page.text()).toMatch(/<title>Cities help each other [^<]*ESC Hub<\/title>/);
  expect((await fetch(`${address}/no/such/page`)).status).toBe(404);

  const second = await start();
  expect(await second.exited).toBe(1);
  expect(second.output.trim()).toMatch(/^Another hub is running on the data folder .*\.$/);

  first.process.kill("SIGINT");
  expect(await first.exited).toBe(0);
});

test("every wrong value is named before anything is opened", async () => {
  const hub = await start({ PORT: "many", HUB_DEMO: "perhaps" });
  expect(await hub.exited).toBe(1);
  expect(hub.output.trim().split("\n")).toHaveLength(2);
});
