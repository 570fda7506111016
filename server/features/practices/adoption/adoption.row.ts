import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { AdoptionState } from "./adoption.enums.ts";

/**
 * Adoptions under the names of the contract, joined with the adopting `city`, the `practice` and
 * its `origin` city; add `where` and order.
 */
export function selectAdoptions(db: Kysely<Tables>) {
  return db
    .selectFrom("adoption")
    .innerJoin("city", "city.id", "adoption.city_id")
    .innerJoin("practice", "practice.id", "adoption.practice_id")
    .innerJoin("city as origin", "origin.id", "practice.city_id")
    .select([
      "adoption.id",
      "adoption.slug",
      "adoption.practice_id as practiceId",
      "adoption.version_id as versionId",
      "adoption.city_id as cityId",
      "city.country_code as countryCode",
      "practice.city_id as originCityId",
      "origin.country_code as originCountryCode",
      sql<AdoptionState>`adoption.state`.as("state"),
      "adoption.state_since as stateSince",
      "adoption.language",
      "adoption.changed",
      "adoption.cost_amount as costAmount",
      "adoption.cost_currency as costCurrency",
      "adoption.cost_year as costYear",
      "adoption.cost_note as costNote",
      "adoption.contact_here as contactHere",
      "adoption.contact_origin as contactOrigin",
      "adoption.stopped_reason as stoppedReason",
      "adoption.confirmed_by as confirmedById",
      "adoption.confirmed_at as confirmedAt",
      "adoption.confirmation_note as confirmationNote",
      "adoption.challenge_id as challengeId",
      "adoption.demo",
      "adoption.created_at as createdAt",
    ]);
}
