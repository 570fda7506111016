import { noteActivity } from "#server/core/activity.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Tx } from "#server/realtime/commit.ts";

interface Told {
  id: string;
  practiceId: string;
  cityId: string;
  originCityId: string;
}

/** Lets those hear of an adoption who follow one of its cities, the practice or its themes. */
export async function noteAdoption(
  { viewer, services }: HubContext,
  tx: Tx,
  kind: "adoption_begun" | "adoption_moved" | "result_measured",
  { id, practiceId, cityId, originCityId }: Told,
): Promise<void> {
  const themes = await tx.db
    .selectFrom("practice_theme")
    .select("theme_id")
    .where("practice_id", "=", practiceId)
    .execute();
  await noteActivity(tx.db, services.clock.now(), {
    kind,
    cityIds: [cityId, originCityId],
    themeIds: themes.map((row) => row.theme_id),
    practiceId,
    adoptionId: id,
    personId: viewer.kind === "person" ? viewer.personId : null,
  });
}
