import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/** A copied log becomes one of its own: a cursor of another copy cannot be served from it (RT3). */
export async function renewEpochs(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable("topic")
    .set({ epoch: sql<string>`gen_random_uuid()` })
    .execute();
}
