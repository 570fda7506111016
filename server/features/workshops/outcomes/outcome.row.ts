import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/** Outcomes under the names of the contract, joined with a `practice` where that is the result. */
export function selectOutcomes(db: Kysely<Tables>) {
  return db
    .selectFrom("outcome")
    .leftJoin("practice", "practice.id", "outcome.practice_id")
    .select([
      "outcome.id",
      "outcome.workshop_id as workshopId",
      "outcome.agenda_item_id as agendaItemId",
      "outcome.comment_id as commentId",
      "outcome.from_challenge_id as fromChallengeId",
      "outcome.practice_id as practiceId",
      "outcome.challenge_id as challengeId",
      "outcome.adoption_id as adoptionId",
      "outcome.made_by as madeById",
      "outcome.made_at as madeAt",
    ]);
}
