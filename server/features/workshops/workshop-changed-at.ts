import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { readOne } from "#server/core/reads/read-one.ts";

/** When something last happened in a workshop: it was made, moved, something was said or agreed. */
export const workshopChangedAt = sql<Date>`greatest(workshop.created_at, workshop.opened_at,
  workshop.closed_at, (select event.at from event where event.topic = 'workshop:' || workshop.id
    order by event.seq desc limit 1))`;

const times = readOne("Workshop.updatedAt", {
  rows: (db) =>
    db.selectFrom("workshop").select(["workshop.id", workshopChangedAt.as("changedAt")]),
  by: "workshop.id",
  as: "id",
});

/** The same of one that is there. */
export async function loadWorkshopChangedAt(context: HubContext, id: string): Promise<Date> {
  const row = await times.load(context, id);
  if (!row) throw new Error(`Workshop ${id} is gone.`);
  return row.changedAt;
}
