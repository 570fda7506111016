import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { PracticeState } from "./practice.enums.ts";

/**
 * Practices under the names of the contract, joined with their `city`; add `where` and `orderBy`.
 * The end of the event log comes in the same statement: who follows from there misses nothing.
 */
export function selectPractices(db: Kysely<Tables>) {
  return db
    .selectFrom("practice")
    .innerJoin("city", "city.id", "practice.city_id")
    .select([
      "practice.id",
      "practice.slug",
      "practice.city_id as cityId",
      "city.country_code as countryCode",
      "practice.language",
      sql<PracticeState>`practice.state`.as("state"),
      "practice.state_since as stateSince",
      "practice.current_version_id as currentVersionId",
      "practice.recorded",
      "practice.caveats",
      "practice.withdrawn_reason as withdrawnReason",
      "practice.created_by as createdBy",
      "practice.created_at as createdAt",
      sql<string | null>`(select topic.epoch || ':' || topic.seq from topic
        where topic.name = 'practice:' || practice.id)`.as("logEnd"),
    ]);
}
