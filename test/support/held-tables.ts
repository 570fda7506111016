import { sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { TestHub } from "#test/support/hub.ts";

/**
 * Lets nobody read or write these tables while `work` goes on: on a server by their locks, on the
 * embedded database, which has one connection, by a transaction that stays open.
 */
export function whileHeld<T>(
  { services: { database } }: TestHub,
  tables: readonly (keyof Tables)[],
  work: () => Promise<T>,
): Promise<T> {
  return database.kysely.transaction().execute(async (db) => {
    const names = sql.join(tables.map((table) => sql.table(table)));
    await sql`lock table ${names} in access exclusive mode`.execute(db);
    return work();
  });
}
