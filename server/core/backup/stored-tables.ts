import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

export interface StoredColumn {
  name: string;
  /** As a cast names it. */
  type: string;
}

export interface StoredTable {
  name: string;
  /** Without those that the database works out for itself. */
  columns: readonly StoredColumn[];
}

/** Every table of the hub with its columns; which migrations ran is told in the head. */
export async function storedTables(db: Kysely<Tables>): Promise<StoredTable[]> {
  const { rows } = await sql<{ table: string; name: string; type: string }>`
    select relname as table, attname as name, format_type(atttypid, atttypmod) as type
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0
      and not attisdropped and attgenerated = '' and relname <> 'mikro_orm_migrations'
    order by relname collate "C", attnum`.execute(db);
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return [...byTable].map(([name, columns]) => ({ name, columns }));
}

/** Each engine writes values as texts in the same way after this, until the transaction ends. */
export async function speakPlainly(db: Kysely<Tables>): Promise<void> {
  for (const setting of [
    "timezone = 'UTC'",
    "datestyle = 'ISO, YMD'",
    "intervalstyle = 'postgres'",
    "bytea_output = 'hex'",
    "extra_float_digits = 1",
  ])
    await sql.raw(`set local ${setting}`).execute(db);
}

/** All values of a row as texts. */
export function textsOf(columns: readonly StoredColumn[]) {
  const texts = columns.map(({ name }) => sql`${sql.ref(name)}::text`);
  return sql`array[${sql.join(texts)}]::text[]`;
}
