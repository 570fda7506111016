import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/**
 * When the demo of the prepared database takes place. No fact is of that century: so whatever is
 * dated there is the demo's, in every table, and what is not is never moved.
 */
export const preparedTime = new Date("2900-01-01T00:00:00Z");

/** Before the earliest thing that the demo tells of, and after every fact. */
export const preparedSince = new Date("2800-01-01T00:00:00Z");

const hour = 60 * 60 * 1000;

/**
 * Dates what was prepared as if it had been loaded when this hour began: whole hours stay whole. One
 * statement; what it moves is found by its time, so a new table or column needs nothing.
 */
export async function moveToNow(db: Kysely<Tables>, now: Date): Promise<void> {
  const ms = Math.floor(now.getTime() / hour) * hour - preparedTime.getTime();
  const tables = Map.groupBy(await timeColumns(db), ({ table }) => table);
  const updates = [...tables].map(([table, columns], index) => {
    const moved = columns.map(({ column, day }) => moveColumn(column, day, ms));
    const late = columns.map(({ column }) => sql`${sql.ref(column)} >= ${preparedSince}`);
    const name = sql.ref(`moved_${index}`);
    return sql`${name} as (update ${sql.table(table)} set ${sql.join(moved)}
      where ${sql.join(late, sql` or `)})`;
  });
  await sql`with ${sql.join(updates)} select`.execute(db);
}

function moveColumn(column: string, day: boolean, ms: number) {
  const name = sql.ref(column);
  const moved = sql`${name} + ${sql.lit(ms / hour)} * interval '1 hour'`;
  // A day counts from midnight of UTC, where the prepared time is.
  const value = day ? sql`(${moved})::date` : moved;
  return sql`${name} = case when ${name} >= ${preparedSince} then ${value} else ${name} end`;
}

async function timeColumns(db: Kysely<Tables>) {
  const { rows } = await sql<{ table: string; column: string; day: boolean }>`
    select relname as table, attname as column, atttypid = 'date'::regtype as day
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0
      and not attisdropped and atttypid in ('timestamptz'::regtype, 'date'::regtype)`.execute(db);
  return rows;
}
