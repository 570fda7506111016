import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { figureColumns } from "../evidence/evidence.row.ts";
import type { VersionAuthor, VersionEvidence } from "./version-text.ts";

/** How a city or an organisation is called in a language, from the columns that name it. */
function seatName(cityId: string, organisationId: string, language: string) {
  return sql<string | null>`coalesce(
    (select city_name.name from city_name where city_name.city_id = ${sql.ref(cityId)}
      and city_name.language = ${language} order by city_name.kind desc, city_name.name limit 1),
    (select city.name_en from city where city.id = ${sql.ref(cityId)}),
    (select coalesce(organisation.names ->> ${language}, organisation.name_en)
      from organisation where organisation.id = ${sql.ref(organisationId)}))`;
}

/** The authors of a practice as they are called now, in the order in which they came. */
export function authorsNow(
  db: Kysely<Tables>,
  practiceId: string,
  language: string,
): Promise<VersionAuthor[]> {
  return db
    .selectFrom("practice_author")
    .innerJoin("person", "person.id", "practice_author.person_id")
    .select([
      "person.name",
      seatName("practice_author.city_id", "practice_author.organisation_id", language).as(
        "seatName",
      ),
    ])
    .where("practice_author.practice_id", "=", practiceId)
    .where("practice_author.capacity", "=", "author")
    .orderBy("practice_author.since")
    .orderBy("practice_author.id")
    .execute();
}

/** The results of a practice as they stand now. */
export async function evidenceNow(
  db: Kysely<Tables>,
  practiceId: string,
  language: string,
): Promise<VersionEvidence[]> {
  const rows = await db
    .selectFrom("evidence")
    .leftJoin("person", "person.id", "evidence.verified_by")
    .select([
      ...figureColumns,
      "person.name as verifiedByName",
      seatName("evidence.verified_city_id", "evidence.verified_organisation_id", language).as(
        "verifiedSeatName",
      ),
      "evidence.verified_at as verifiedAt",
    ])
    .where("evidence.practice_id", "=", practiceId)
    .orderBy("evidence.position")
    .orderBy("evidence.id")
    .execute();
  return rows.map((row) => ({ ...row, verifiedAt: row.verifiedAt?.toISOString() ?? null }));
}
