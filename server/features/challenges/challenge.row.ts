import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { ChallengeSeverity, ChallengeState } from "./challenge.enums.ts";

/** Challenges under the names of the contract, with the end of their event log; add `where`. */
export function selectChallenges(db: Kysely<Tables>) {
  return db
    .selectFrom("challenge")
    .innerJoin("city", "city.id", "challenge.city_id")
    .select([
      "challenge.id",
      "challenge.slug",
      "challenge.city_id as cityId",
      "city.country_code as countryCode",
      "challenge.language",
      "challenge.title",
      "challenge.description",
      "challenge.place",
      sql<ChallengeSeverity>`challenge.severity`.as("severity"),
      "challenge.since_year as sinceYear",
      "challenge.since",
      sql<ChallengeState>`challenge.state`.as("state"),
      "challenge.state_since as stateSince",
      "challenge.solved_by_practice_id as solvedByPracticeId",
      "challenge.solved_note as solvedNote",
      "challenge.demo",
      "challenge.created_by as createdById",
      "challenge.created_at as createdAt",
      "challenge.edited_at as editedAt",
      sql<string | null>`(select topic.epoch || ':' || topic.seq from topic
        where topic.name = 'challenge:' || challenge.id)`.as("logEnd"),
    ]);
}
