import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/**
 * Of the tables themselves, of what the search makes of the others, and in what order; and when facts
 * changed, by the clock of the database.
 */
const ownTables = new Set(["mikro_orm_migrations", "search_stale", "search_word"]);
const ownColumns: Readonly<Record<string, readonly string[]>> = {
  search_entry: ["id", "words"],
  city: ["updated_at"],
  organisation: ["updated_at"],
  recognition: ["updated_at"],
};

/** Made by chance: ids that are not made of a key, and what an editor keeps. */
const byChance = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\\\\x[0-9a-f]+/g;

/**
 * Every row of every table as text, sorted, without what chance made: two databases that hold the
 * same are equal, whatever engine they are on.
 */
export async function allRows(db: Kysely<Tables>): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (ownTables.has(name)) continue;
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(${sql.ref(name)}) as row from ${sql.table(name)}`.execute(db);
    all[name] = rows.map(({ row }) => textOf(name, row)).sort();
  }
  return all;
}

function textOf(table: string, row: Record<string, unknown>): string {
  const left = Object.entries(row).filter(([column]) => !ownColumns[table]?.includes(column));
  if (table === "workshop") left.push(["join_code", "…"]);
  return JSON.stringify(Object.fromEntries(left)).replace(byChance, "…");
}
