import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { ActivityKind } from "./activity-kind.enum.ts";

/**
 * Public happenings under the names of the contract; add `where` and order. A workshop that was
 * announced and is not for everybody any more is not told of.
 */
export function selectActivities(db: Kysely<Tables>) {
  return db
    .selectFrom("activity")
    .select([
      "activity.id",
      "activity.at",
      sql<ActivityKind>`activity.kind`.as("kind"),
      "activity.city_ids as cityIds",
      "activity.practice_id as practiceId",
      "activity.adoption_id as adoptionId",
      "activity.challenge_id as challengeId",
      "activity.workshop_id as workshopId",
      "activity.person_id as personId",
    ])
    .where(
      sql<boolean>`(activity.workshop_id is null or exists (select 1 from workshop
        where workshop.id = activity.workshop_id
          and workshop.visibility = 'public' and workshop.state <> 'draft'))`,
    );
}
