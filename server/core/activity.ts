import type { Kysely } from "kysely";
import { v7 as uuid } from "uuid";
import type { Tables } from "#server/core/database/tables.ts";

export type ActivityKind =
  | "practice_published"
  | "practice_version_published"
  | "practice_withdrawn"
  | "adoption_begun"
  | "adoption_moved"
  | "result_measured"
  | "challenge_raised"
  | "challenge_solved"
  | "workshop_announced";

/** A public happening: what it is about, and whom it concerns. Ids are keys of rows. */
export interface NewActivity {
  kind: ActivityKind;
  /** Cities and themes whose followers hear of it. */
  cityIds: readonly string[];
  themeIds?: readonly string[];
  practiceId?: string;
  adoptionId?: string;
  challengeId?: string;
  workshopId?: string;
  /** Who did it; null: the hub, or nobody by name. */
  personId?: string | null;
}

/**
 * Notes a happening that everybody may know of, in the transaction of the command that made it
 * happen (`tx.db`). Never call it for drafts or for workshops that are not public: what is noted is
 * shown to everybody.
 */
export async function noteActivity(
  db: Kysely<Tables>,
  at: Date,
  activity: NewActivity,
): Promise<void> {
  await db
    .insertInto("activity")
    .values({
      id: uuid(),
      at,
      kind: activity.kind,
      city_ids: [...activity.cityIds],
      theme_ids: [...(activity.themeIds ?? [])],
      practice_id: activity.practiceId ?? null,
      adoption_id: activity.adoptionId ?? null,
      challenge_id: activity.challengeId ?? null,
      workshop_id: activity.workshopId ?? null,
      person_id: activity.personId ?? null,
    })
    .execute();
}
