import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { places } from "#server/tasks/places.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { until } from "#test/support/until.ts";

/** A hub in a process of its own, which can be killed. */
export interface HubProcess {
  address: string;
  /** As a power cut would: nothing is flushed, nobody is told. */
  kill(): Promise<void>;
  /** As Ctrl-C does. Resolves to the exit code. */
  stop(): Promise<number>;
  /** Any signal; whether it ends the process is another question. */
  signal(signal: NodeJS.Signals): void;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number>;
}

/** Starts the built hub on `port` with the database; resolves when it serves. */
export async function spawnHub(
  { config }: Pick<TestDatabase, "config">,
  port: number,
  redisUrl: string | null = null,
  { demo = false, drainSeconds = 0, nodeOptions = "" } = {},
): Promise<HubProcess> {
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(places.server, "main.js"), "serve"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "test",
      PORT: String(port),
      HUB_DATA: config.dataFolder,
      DATABASE_URL: config.databaseUrl ?? "",
      REDIS_URL: redisUrl ?? "",
      HUB_DEMO: demo ? "1" : "0",
      PUBLIC_URL: address,
      LOG_LEVEL: "fatal",
      DRAIN_SECONDS: String(drainSeconds),
      ...(nodeOptions && { NODE_OPTIONS: nodeOptions }),
    },
  });
  await until("the hub to serve", () => serves(address, child), 30_000);
  const ended = once(child, "exit").then(([code]) => code as number);
  return {
    address,
    ended,
    signal: (signal) => void child.kill(signal),
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
    async stop() {
      child.kill("SIGTERM");
      const [code] = (await once(child, "exit")) as [number];
      return code;
    },
  };
}

async function serves(address: string, child: ChildProcess): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`The hub ended with ${child.exitCode}.`);
  return fetch(`${address}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
