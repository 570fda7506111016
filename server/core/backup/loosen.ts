import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/**
 * Lets rows come in whatever order and as they are: without triggers, which would note each as a
 * change, and without foreign keys, some of which lead in circles. Returns how to put all back; the
 * database then looks at every row again.
 */
export async function loosen(
  db: Kysely<Tables>,
  tables: readonly string[],
): Promise<() => Promise<void>> {
  const { rows: keys } = await sql<{ table: string; name: string; definition: string }>`
    select relname as table, conname as name, pg_get_constraintdef(pg_constraint.oid) as definition
    from pg_constraint join pg_class on pg_class.oid = conrelid
    where contype = 'f' and connamespace = 'public'::regnamespace
    order by relname, conname`.execute(db);
  for (const { table, name } of keys)
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(db);
  for (const table of tables)
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
  return async () => {
    for (const table of tables)
      await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
    for (const { table, name, definition } of keys) {
      await sql`alter table ${sql.table(table)} add constraint ${sql.id(name)}
        ${sql.raw(definition)}`.execute(db);
    }
  };
}
