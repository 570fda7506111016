import { rm } from "node:fs/promises";
import { sql } from "kysely";
import { readConfig } from "#server/core/config.ts";
import { openDatabase, openStore } from "#server/core/database/database.ts";
import { migrate } from "#server/core/database/migrate.ts";
import { seedNetwork } from "#server/core/database/seed/seed.ts";
import { createLog } from "#server/core/log.ts";
import { seedPractices } from "#server/features/practices/seed/seed-practices.ts";
import { indexStale } from "#server/features/search/index-stale.ts";

/** Every new hub copies all files: it needs no databases to make further ones from. */
const slimming = [
  "update pg_database set datistemplate = false where datistemplate",
  "drop database template0",
  "drop database template1",
  "vacuum analyze",
  // Leaves little to replay when a copy is opened.
  "checkpoint",
];

/**
 * Makes `folder/database`: migrated and with the network's data, without demo. A new hub and every
 * test begin with a copy of it.
 */
export async function makeTemplate(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const config = { ...readConfig({}), dataFolder: folder };
  const log = createLog("warn");
  const database = await openDatabase(openStore(config, null), []);
  try {
    // Old parts of the log are thrown away and not kept for later use: a third of all bytes.
    await sql`set wal_recycle = off`.execute(database.kysely);
    await migrate(database, log, async (db) => {
      await seedNetwork(db, log);
      await seedPractices(db, log);
    });
    // What can be found, so that no new hub has to look for it.
    await indexStale(database);
    for (const statement of slimming) await sql.raw(statement).execute(database.kysely);
  } finally {
    await database.close();
  }
}
