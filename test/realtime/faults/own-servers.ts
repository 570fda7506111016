import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#test/support/free-port.ts";
import { until } from "#test/support/until.ts";

/** A server of this test alone, which may be ended in any way. */
export interface OwnServer {
  url: string;
  /** Ends it with this signal and starts it again; resolves when it takes connections. */
  restart(signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

const postgresFolder = globSync("/usr/lib/postgresql/*/bin").toSorted().at(-1) ?? null;
const redisServer = ["/usr/bin/redis-server", "/usr/local/bin/redis-server"].find((path) =>
  existsSync(path),
);

/** Whether this machine has the programs. */
export const canOwnServers = postgresFolder !== null && redisServer !== undefined;

/** PostgreSQL will not run as root: then it runs as the user that its package made. */
const asPostgres =
  process.getuid?.() === 0
    ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    : [];

function run(command: readonly string[]): ChildProcess {
  const [program = "", ...args] = command;
  return spawn(program, args, { stdio: "ignore" });
}

export async function ownPostgres(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), "hub-faults-"));
  if (asPostgres.length > 0) {
    const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"]).toString());
    chownSync(folder, id("-u"), id("-g"));
  }
  const program = (name: string) => [...asPostgres, join(postgresFolder!, name)];
  const [initdb = "", ...args] = program("initdb");
  const data = join(folder, "data");
  const how = ["-D", data, "-U", "hub", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"];
  execFileSync(initdb, [...args, ...how], { stdio: "ignore" });
  const port = await freePort();
  const where = ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1"];
  const server = await own([...program("postgres"), ...where], port, () => answersSql(port));
  return {
    ...server,
    url: `postgres://hub@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function ownRedis(): Promise<OwnServer> {
  const port = await freePort();
  const how = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = await own([redisServer!, ...how], port, () => listens(port));
  return { ...server, url: `redis://127.0.0.1:${port}` };
}

async function own(
  command: readonly string[],
  port: number,
  serves: () => Promise<boolean>,
): Promise<OwnServer> {
  let child = run(command);
  const what = `what listens on ${port}`;
  await until(what, serves, 30_000);
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };
  return {
    url: "",
    async restart(signal) {
      await end(signal);
      child = run(command);
      await until(what, serves, 30_000);
    },
    stop: () => end("SIGINT"),
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

async function answersSql(port: number): Promise<boolean> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ host: "127.0.0.1", port, user: "hub", database: "postgres" });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
