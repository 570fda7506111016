import { type Config, readConfig } from "#server/core/config.ts";
import type { Clock } from "#server/core/clock.ts";
import { createLog } from "#server/core/log.ts";
import { createTerminalMailer, type KeptLetter } from "#server/core/mail/terminal-mailer.ts";
import { type Hub, type HubOptions, startHub as startRealHub } from "#server/hub.ts";
import { places } from "#server/tasks/places.ts";
import { TestClient } from "#test/support/client.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { freePort } from "#test/support/free-port.ts";

export interface TestHubOptions {
  /** Several nodes on one database: make it with `createTestDatabase` and remove it yourself. */
  database?: TestDatabase;
  /** Hints between nodes; `testRedis` is the one that tests may use. */
  redisUrl?: string | null;
  /** With the demo people and workshop. */
  demo?: boolean;
  /** Where an embedded database begins, when not as `npm start` does it. */
  templateFolder?: string;
  /** Serves the built client; journeys do. */
  client?: boolean;
  /** Serves another client than the built one. */
  clientFolder?: string;
  clock?: Clock;
  config?: Partial<Config>;
  /** Every line of its log, told from the level of `config` on. */
  onLog?: (line: string) => void;
  /** How soon documents are stored and kept as revisions. */
  documentTimes?: HubOptions["documentTimes"];
  /** How long a request may take to arrive. */
  httpTimes?: HubOptions["httpTimes"];
}

/** The Redis to test on; null: tests of several nodes are left out. */
export const testRedis = process.env["TEST_REDIS_URL"] ?? null;

/** A real hub on a port of its own with a database of its own. */
export interface TestHub {
  address: string;
  services: Hub["services"];
  /** A new browser, so to speak: its own cookie jar. */
  client(): TestClient;
  /** The letters that were sent, newest first. */
  letters(): readonly KeptLetter[];
  stop(): Promise<void>;
}

export async function startHub(options: TestHubOptions = {}): Promise<TestHub> {
  const database = options.database ?? (await createTestDatabase());
  const port = await freePort();
  const mailer = createTerminalMailer(() => {});
  const config: Config = {
    ...readConfig({ NODE_ENV: "test", PORT: String(port) }),
    ...database.config,
    host: "127.0.0.1",
    redisUrl: options.redisUrl ?? null,
    demo: options.demo ?? false,
    publicUrl: `http://127.0.0.1:${port}`,
    ...options.config,
  };
  const hub = await startRealHub({
    config,
    log: options.onLog
      ? createLog(config.logLevel, { write: options.onLog })
      : createLog(process.env["LOG_LEVEL"] ?? "error"),
    clientFolder: options.clientFolder ?? (options.client ? places.clientFolder : null),
    graphiqlFolder: options.client ? places.graphiqlFolder : null,
    templateFolder:
      options.templateFolder ?? (options.demo ? places.demoTemplateFolder : places.templateFolder),
    mailer,
    ...(options.clock && { clock: options.clock }),
    ...(options.httpTimes && { httpTimes: options.httpTimes }),
    ...(options.documentTimes && { documentTimes: options.documentTimes }),
  });
  const clients: TestClient[] = [];
  return {
    address: hub.address,
    services: hub.services,
    letters: () => mailer.letters(),
    client() {
      const client = new TestClient(hub.address, hub.services);
      clients.push(client);
      return client;
    },
    async stop() {
      await Promise.all(clients.map((client) => client.close()));
      await hub.stop();
      if (!options.database) await database.remove();
    },
  };
}
