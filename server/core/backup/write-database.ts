import { type Kysely, sql } from "kysely";
import type { ArchiveLine, TableEnd } from "#server/core/backup/archive-line.ts";
import { BackupRefused } from "#server/core/backup/backup-refused.ts";
import { contentOf } from "#server/core/backup/content-of.ts";
import { loosen } from "#server/core/backup/loosen.ts";
import { speakPlainly, type StoredTable, storedTables } from "#server/core/backup/stored-tables.ts";
import type { Tables } from "#server/core/database/tables.ts";

/**
 * Puts what a backup holds in place of all rows, and compares what is there then with what was there
 * when it was made. `db` is one transaction, with the tables in the shape of the backup.
 * Resolves to the number of rows; throws BackupRefused when anything differs.
 */
export async function writeDatabase(
  db: Kysely<Tables>,
  lines: AsyncIterable<ArchiveLine>,
): Promise<number> {
  await speakPlainly(db);
  const tables = await storedTables(db);
  const names = tables.map(({ name }) => name);
  const tighten = await loosen(db, names);
  // Some migrations write rows of their own.
  await sql`truncate ${sql.join(names.map((name) => sql.table(name)))}`.execute(db);
  const missing = new Map(tables.map((table) => [table.name, table]));
  let current: StoredTable | null = null;
  let rows = 0;
  for await (const line of lines) {
    if (line.line === "table") current = chosen(missing.get(line.name), line);
    else if (line.line === "rows") await insert(db, current!, line.rows);
    else if (line.line === "end") {
      await compare(db, current!, line);
      missing.delete(line.name);
      rows += line.rows;
    }
  }
  if (missing.size > 0)
    throw new BackupRefused(`The backup lacks ${[...missing.keys()].join(", ")}.`);
  await tighten();
  await countOn(db);
  return rows;
}

/** The columns in the order of the backup. */
function chosen(
  table: StoredTable | undefined,
  { name, columns }: Extract<ArchiveLine, { line: "table" }>,
): StoredTable {
  const types = new Map(table?.columns.map((column) => [column.name, column.type]));
  const fits = columns.length === types.size && columns.every((column) => types.has(column));
  if (!fits) throw new BackupRefused(`The backup's table ${name} has another shape than here.`);
  return { name, columns: columns.map((column) => ({ name: column, type: types.get(column)! })) };
}

async function insert(
  db: Kysely<Tables>,
  { name, columns }: StoredTable,
  rows: string,
): Promise<void> {
  const values = columns.map(({ type }, at) => sql`(given->>${sql.lit(at)})::${sql.raw(type)}`);
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.id(column.name)))})
    overriding system value
    select ${sql.join(values)} from json_array_elements(${rows}::text::json) as given`.execute(db);
}

async function compare(db: Kysely<Tables>, table: StoredTable, { rows, content }: TableEnd) {
  const there = await contentOf(db, table);
  if (there.rows === rows && there.content === content) return;
  throw new BackupRefused(
    `The table ${table.name} did not arrive as it was: ${there.rows} of ${rows} rows. Nothing was changed.`,
  );
}

/** Numbers that the database gives out go on after those that were given. */
async function countOn(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select relname as table, attname as column,
      pg_get_serial_sequence(quote_ident(relname), attname) as sequence
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0
      and not attisdropped and relname <> 'mikro_orm_migrations'
      and pg_get_serial_sequence(quote_ident(relname), attname) is not null`.execute(db);
  for (const { table, column, sequence } of rows) {
    await sql`select setval(${sequence}::text::regclass,
      (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(
      db,
    );
  }
}
