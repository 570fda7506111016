import { join } from "node:path";
import { CommandRefused } from "#server/core/command-refused.ts";
import { ConfigError, readConfig, type Config } from "#server/core/config.ts";
import { openDatabase, openStore } from "#server/core/database/database.ts";
import { connectionFailure } from "#server/core/database/connection-failure.ts";
import { FolderInUse, FolderUnusable } from "#server/core/database/folder-lock.ts";
import { openRoomWarning } from "#server/core/http/open-room-warning.ts";
import { createLog, type Log } from "#server/core/log.ts";
import { outliveRejections } from "#server/core/outlive-rejections.ts";

/** Where the build put things. */
export interface Places {
  /** Null while the client comes from elsewhere, as in development. */
  clientFolder: string | null;
  graphiqlFolder: string;
  templateFolder: string;
  /** The same with the demo in it. */
  demoTemplateFolder: string;
}

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** `serve` until a signal, or `migrate`, or `seed`. What a person can put right is one sentence. */
export async function main(command: string, places: Places): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLog(config.logLevel);
    if (command === "serve") await serve(config, log, places);
    else if (command === "migrate") await prepare(config, log, places, false);
    else if (command === "seed") await prepare(config, log, places, true);
    else if (command in fileCommands) await fileCommands[command]!(config, log);
    else {
      const sentence = `There is no command "${command}": start, migrate, seed, backup, restore, move and secretariat are.`;
      throw new ConfigError([sentence]);
    }
  } catch (error) {
    explain(error);
    process.exit(1);
  }
}

async function serve(config: Config, log: Log, places: Places): Promise<void> {
  // Node keeps silent about what packages use; in one file with them it cannot tell them apart.
  process.noDeprecation = true;
  // The embedded database takes the longest to come up; the rest is loaded meanwhile.
  const template = config.demo ? places.demoTemplateFolder : places.templateFolder;
  const store = openStore(config, template);
  const { startHub } = await import("#server/hub.ts");
  const hub = await startHub({ config, log, ...places, store });
  // Before anybody is told that it is open, and may ask it to stop.
  const stop = () => hub.stop();
  stopOnSignals(stop, config.drainSeconds + closingSeconds);
  outliveRejections(log, stop);
  print("");
  print(`ESC Hub is open: ${config.publicUrl}`);
  for (const line of hub.welcome) print(line);
  for (const line of openRoomWarning(config)) print(line);
}

/** Commands that are told what to work on: `npm run backup -- FILE`. */
const fileCommands: Readonly<Record<string, (config: Config, log: Log) => Promise<void>>> = {
  async backup(config) {
    const { backup } = await import("#server/backup.ts");
    print(await backup(config, argument("npm run backup -- FILE")));
  },
  async restore(config, log) {
    const { restore } = await import("#server/backup.ts");
    const force = process.argv.includes("--force");
    print(await restore(config, log, argument("npm run restore -- FILE [--force]"), force));
  },
  async move(config, log) {
    const { move } = await import("#server/backup.ts");
    // Given by DATABASE_URL, a password is not seen in the list of processes.
    const url = config.databaseUrl ?? argument("npm run move -- postgres://user@host/database");
    if (!/^postgres(ql)?:/.test(url) || !URL.canParse(url))
      throw new ConfigError(["Say where to: an address that begins with postgres://."]);
    print(await move(config, log, url));
  },
  async secretariat(config, log) {
    const address = argument("npm run secretariat -- you@example.org");
    const { addSecretariat } = await import("#server/first-secretariat.ts");
    print(await addSecretariat(config, log, address));
  },
};

/** What stands after the command; `usage` is told when nothing does. */
function argument(usage: string): string {
  const given = process.argv.slice(3).find((each) => !each.startsWith("--"));
  if (given === undefined) throw new ConfigError([usage]);
  return given;
}

async function prepare(config: Config, log: Log, places: Places, seed: boolean): Promise<void> {
  const { migrate } = await import("#server/core/database/migrate.ts");
  const { seedNetwork } = await import("#server/core/database/seed/seed.ts");
  const { seedPractices } = await import("#server/features/practices/seed/seed-practices.ts");
  const database = await openDatabase(openStore(config, places.templateFolder), []);
  try {
    await migrate(database, log, async (db) => {
      if (!seed) return;
      await seedNetwork(db, log);
      await seedPractices(db, log);
    });
  } finally {
    await database.close();
  }
  print(seed ? "The network's data is in the database." : "The database has the newest shape.");
}

/** Whoever starts the hub should give it a little longer than this before killing it. */
const closingSeconds = 20;

/** The first signal drains; a second one, or so many seconds, ends the process at once. */
function stopOnSignals(stop: () => Promise<void>, atMost: number): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(130);
    stopping = true;
    print(`\n${signal}: letting what runs end, then closing.`);
    setTimeout(() => process.exit(1), atMost * 1000).unref();
    void stop().then(() => process.exit(0));
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  onLostParent(() => onSignal("SIGTERM"));
}

/**
 * Between npm and the hub there may be a shell that ends by a signal and hands none on. What npm has
 * started and lost is stopped as if the signal had come here: nobody else could.
 */
function onLostParent(lost: () => void): void {
  if (process.env["npm_lifecycle_event"] !== "start") return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    lost();
  }, 500).unref();
}

function explain(error: unknown): void {
  const told = [ConfigError, FolderInUse, FolderUnusable, CommandRefused].some(
    (kind) => error instanceof kind,
  );
  if (error instanceof Error && told) {
    process.stderr.write(`${error.message}\n`);
    return;
  }
  const unreachable = process.env["DATABASE_URL"] ? connectionFailure(error) : null;
  if (unreachable !== null) {
    process.stderr.write(`${unreachable}\n`);
    return;
  }
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    const port = process.env["PORT"] ?? "4000";
    process.stderr.write(`Port ${port} is taken: stop what uses it, or set PORT to another one.\n`);
    return;
  }
  const misplaced = error instanceof Error && "code" in error ? String(error.code) : "";
  if (["ENOTFOUND", "EADDRNOTAVAIL", "EAI_AGAIN"].includes(misplaced) && process.env["HOST"]) {
    process.stderr.write(`HOST: ${process.env["HOST"]} is no address of this machine.\n`);
    return;
  }
  process.stderr.write(
    `The hub could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}

// An image holds what was built and no sources: there this file is started itself.
if (import.meta.main) {
  const dist = join(import.meta.dirname, "..");
  await main(process.argv[2] ?? "serve", {
    clientFolder: join(dist, "client"),
    graphiqlFolder: join(dist, "graphiql"),
    templateFolder: join(dist, "template/network/database"),
    demoTemplateFolder: join(dist, "template/demo/database"),
  });
}
