import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { ArchiveLine } from "#server/core/backup/archive-line.ts";
import { BackupRefused } from "#server/core/backup/backup-refused.ts";
import { checkShape, makeRoom } from "#server/core/backup/make-room.ts";
import { writeDatabase } from "#server/core/backup/write-database.ts";
import type { Database } from "#server/core/database/database.ts";
import { migrate } from "#server/core/database/migrate.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Log } from "#server/core/log.ts";

export interface RestoreOptions {
  force: boolean;
  log: Log;
  /** In the same transaction, when all rows are there. */
  after?(db: Kysely<Tables>): Promise<void>;
}

/**
 * All or nothing: one transaction makes the tables, fills them and compares. Then what was made by an
 * older hub is brought to the newest shape. Resolves to the number of rows.
 */
export async function restoreLines(
  database: Database,
  lines: AsyncGenerator<ArchiveLine>,
  { force, log, after }: RestoreOptions,
): Promise<number> {
  const { value: head } = await lines.next();
  if (head?.line !== "head") throw new BackupRefused("It is no backup of a hub.");
  checkShape(head.migrations);
  const rows = await database.em().transactional(async (em) => {
    await makeRoom(database, em, head.migrations, force);
    const db = em.getKysely<Tables>();
    const written = await writeDatabase(db, lines);
    await after?.(db);
    return written;
  });
  await migrate(database, log);
  // The planner knows nothing yet of what came.
  await sql`analyze`.execute(database.kysely);
  return rows;
}
