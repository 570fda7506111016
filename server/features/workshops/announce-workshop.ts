import { noteActivity } from "#server/core/activity.ts";
import type { Tx } from "#server/realtime/commit.ts";

/** Those who follow the host city hear of a public workshop, once, however often it is made public. */
export async function announceWorkshop({ db }: Tx, workshopId: string, at: Date): Promise<void> {
  const workshop = await db
    .selectFrom("workshop")
    .leftJoin("activity", "activity.workshop_id", "workshop.id")
    .select(["workshop.host_city_id as cityId", "activity.id as announced"])
    .where("workshop.id", "=", workshopId)
    .executeTakeFirstOrThrow();
  if (workshop.announced !== null) return;
  await noteActivity(db, at, {
    kind: "workshop_announced",
    cityIds: [workshop.cityId],
    workshopId,
  });
}
