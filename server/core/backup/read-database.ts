import { type Kysely, sql } from "kysely";
import {
  archiveFormat,
  type ArchiveLine,
  archiveVersion,
} from "#server/core/backup/archive-line.ts";
import { BackupRefused } from "#server/core/backup/backup-refused.ts";
import { contentOf } from "#server/core/backup/content-of.ts";
import {
  speakPlainly,
  type StoredTable,
  storedTables,
  textsOf,
} from "#server/core/backup/stored-tables.ts";
import { landedMigrations } from "#server/core/database/migrate.ts";
import type { Tables } from "#server/core/database/tables.ts";

/** Signs: about so much is in memory at a time. */
const portion = 500_000;
const rowsAtMost = 2_000;

/**
 * All that the database holds, a portion at a time. `db` is one transaction that sees one moment
 * (repeatable read), while others may go on writing.
 */
export async function* readDatabase(db: Kysely<Tables>): AsyncGenerator<ArchiveLine> {
  await speakPlainly(db);
  const shape = [...(await landedMigrations(db))];
  if (shape.length === 0)
    throw new BackupRefused("There is no hub in this database: nothing was backed up.");
  yield {
    line: "head",
    format: archiveFormat,
    version: archiveVersion,
    madeAt: new Date().toISOString(),
    migrations: shape,
  };
  for (const table of await storedTables(db)) {
    const { name } = table;
    yield { line: "table", name, columns: table.columns.map((column) => column.name) };
    yield* rowsOf(db, table);
    yield { line: "end", name, ...(await contentOf(db, table)) };
  }
}

/** Small rows come by the thousand, a document of hundreds of kilobytes alone. */
async function* rowsOf(db: Kysely<Tables>, table: StoredTable): AsyncGenerator<ArchiveLine> {
  await sql`declare rows_of_table no scroll cursor for
    select array_to_json(${textsOf(table.columns)})::text as row
    from ${sql.table(table.name)}`.execute(db);
  let count = 20;
  for (;;) {
    const { rows } = await sql<{ row: string }>`
      fetch ${sql.lit(count)} from rows_of_table`.execute(db);
    if (rows.length === 0) break;
    const text = `[${rows.map(({ row }) => row).join(",")}]`;
    yield { line: "rows", rows: text };
    const fits = Math.floor((portion * rows.length) / text.length);
    count = Math.max(1, Math.min(rowsAtMost, 2 * count, fits));
  }
  await sql`close rows_of_table`.execute(db);
}
