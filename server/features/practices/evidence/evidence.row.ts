import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { ClaimStatus } from "#server/features/network/claim-status.enum.ts";
import type { AdoptionState } from "../adoption/adoption.enums.ts";

/** What is claimed, its figure, its time and its source: of a result now, and kept in a version. */
export const figureColumns = [
  "evidence.claim",
  "evidence.language",
  "evidence.value",
  "evidence.value_before as valueBefore",
  "evidence.unit",
  "evidence.period_from as periodFrom",
  "evidence.period_to as periodTo",
  "evidence.period_before_from as periodBeforeFrom",
  "evidence.period_before_to as periodBeforeTo",
  "evidence.period_as_stated as periodAsStated",
  "evidence.method",
  "evidence.source_title as sourceTitle",
  "evidence.source_url as sourceUrl",
  sql<ClaimStatus>`evidence.status`.as("status"),
] as const;

/** Results under the names of the contract; add `where` and order. */
export function selectEvidence(db: Kysely<Tables>) {
  return db
    .selectFrom("evidence")
    .leftJoin("practice", "practice.id", "evidence.practice_id")
    .leftJoin("practice_version", "practice_version.id", "practice.current_version_id")
    .select([
      "evidence.id",
      "evidence.practice_id as practiceId",
      "evidence.adoption_id as adoptionId",
      sql<AdoptionState | null>`evidence.adoption_state`.as("adoptionState"),
      ...figureColumns,
      "evidence.verified_by as verifiedById",
      "evidence.verified_city_id as verifiedCityId",
      "evidence.verified_organisation_id as verifiedOrganisationId",
      "evidence.verified_at as verifiedAt",
      "evidence.written_by as writtenById",
      "evidence.written_at as writtenAt",
      "practice_version.published_at as publishedAt",
    ]);
}
