import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { readConfig } from "#server/core/config.ts";
import { type Database, openDatabase, openStore } from "#server/core/database/database.ts";
import { migrate } from "#server/core/database/migrate.ts";
import { preparedTime } from "#server/core/database/prepared-time.ts";
import { seedNetwork } from "#server/core/database/seed/seed.ts";
import { createLog } from "#server/core/log.ts";
import { Shutdown } from "#server/core/shutdown.ts";
import { loadDemo } from "#server/demo.ts";
import { entities } from "#server/features.ts";
import { seedPractices } from "#server/features/practices/seed/seed-practices.ts";
import { indexStale } from "#server/features/search/index-stale.ts";
import { openServices } from "#server/services.ts";

/** Every new hub copies all files: it needs no databases to make further ones from. */
const slimming = [
  "update pg_database set datistemplate = false where datistemplate",
  "drop database template0",
  "drop database template1",
];

const log = createLog("warn");

/**
 * Makes what a new hub and every test begin with a copy of: `network`, migrated and with the
 * network's data, and `demo`, the same with the demo in it, for hubs that want one.
 */
export async function makeTemplates(network: string, demo: string): Promise<void> {
  await rm(network, { recursive: true, force: true });
  await prepare(network, async (database) => {
    await migrate(database, log, async (db) => {
      await seedNetwork(db, log);
      await seedPractices(db, log);
    });
    // What can be found, so that no new hub has to look for it.
    await indexStale(database);
    for (const statement of slimming) await sql.raw(statement).execute(database.kysely);
  });
  await rm(demo, { recursive: true, force: true });
  await cp(join(network, "database"), join(demo, "database"), { recursive: true });
  await prepare(demo, writeDemo);
}

/** It is not indexed: what is found by its year has none before a hub dates it. */
async function writeDemo(database: Database): Promise<void> {
  const config = { ...readConfig({}), demo: true };
  const shutdown = new Shutdown(log);
  const clock = { now: () => preparedTime };
  try {
    const { services } = await openServices({ config, log, database, clock }, shutdown);
    await loadDemo(services);
  } finally {
    await shutdown.run();
  }
}

async function prepare(folder: string, fill: (database: Database) => Promise<void>): Promise<void> {
  const config = { ...readConfig({}), dataFolder: folder };
  const database = await openDatabase(openStore(config, null), entities);
  try {
    // Old parts of the log are thrown away and not kept for later use: a third of all bytes.
    await sql`set wal_recycle = off`.execute(database.kysely);
    await fill(database);
    await sql`vacuum analyze`.execute(database.kysely);
    // Leaves little to replay when a copy is opened.
    await sql`checkpoint`.execute(database.kysely);
  } finally {
    await database.close();
  }
}
