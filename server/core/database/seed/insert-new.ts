import type { InsertObject, Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/** Inserts the rows that are not there yet, in one statement; what is there is left as it stands. */
export async function insertNew<Table extends keyof Tables>(
  db: Kysely<Tables>,
  table: Table,
  rows: readonly InsertObject<Tables, Table>[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto(table)
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
