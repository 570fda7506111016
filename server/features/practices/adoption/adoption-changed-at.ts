import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { readOne } from "#server/core/reads/read-one.ts";

/** When an adoption last changed; steps, and results of before `edited_at` was kept, say so themselves. */
export const adoptionChangedAt = sql<Date>`greatest(adoption.created_at, adoption.edited_at, adoption.confirmed_at,
  (select max(written_at) from adoption_step where adoption_step.adoption_id = adoption.id),
  (select max(written_at) from evidence where evidence.adoption_id = adoption.id))`;

const times = readOne("Adoption.updatedAt", {
  rows: (db) =>
    db.selectFrom("adoption").select(["adoption.id", adoptionChangedAt.as("changedAt")]),
  by: "adoption.id",
  as: "id",
});

/** The same of one that is there. */
export async function loadAdoptionChangedAt(context: HubContext, id: string): Promise<Date> {
  const row = await times.load(context, id);
  if (!row) throw new Error(`Adoption ${id} is gone.`);
  return row.changedAt;
}
