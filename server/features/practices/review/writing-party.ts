import { type Kysely, sql } from "kysely";
import type { HubContext, ViewerMembership } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import type { CityFacts } from "#server/features/network/acts-for-city.ts";
import { dayOf } from "../evidence/measured.ts";

/** Who stands behind a practice: to judge it would be to judge in one's own cause. */
export interface WritingParty {
  /** Who writes it, experts among them, and who submitted it. */
  readonly personIds: readonly string[];
  /** Its city, and those of its authors. */
  readonly cities: readonly CityFacts[];
}

/** The city of a practice, and whichever its authors write for or belong to on that day. */
export function selectParty(db: Kysely<Tables>, today: string) {
  return db.selectFrom("practice").select([
    "practice.id",
    sql<string[]>`(select coalesce(json_agg(person_id), '[]') from (
      select person_id from practice_author
        where practice_id = practice.id and access = 'write'
      union select submitted_by from review_round
        where practice_id = practice.id and outcome is null) writers)`.as("personIds"),
    sql<CityFacts[]>`(select json_agg(
        json_build_object('cityId', city.id, 'countryCode', city.country_code) order by city.id)
      from city where city.id in (
        select practice.city_id
        union select author.city_id from practice_author author
          where author.practice_id = practice.id and author.capacity = 'author'
        union select member.city_id from practice_author author
          join membership member on member.person_id = author.person_id
          where author.practice_id = practice.id and author.capacity = 'author'
            and (member.since is null or member.since <= ${today}::date)
            and (member.until is null or member.until > ${today}::date)))`.as("cities"),
  ]);
}

const parties = readOne("Practice.writingParty", {
  rows: selectParty,
  by: "practice.id",
  as: "id",
  scope: ({ services }) => dayOf(services.clock.now()),
});

export async function loadParty(context: HubContext, practiceId: string): Promise<WritingParty> {
  const party = await parties.load(context, practiceId);
  if (!party) throw new Error(`Practice ${practiceId} is gone.`);
  return party;
}

/** Whether one of these memberships speaks for one of the cities: as theirs, or their country's. */
export function belongsTo(
  memberships: readonly ViewerMembership[],
  cities: readonly CityFacts[],
): boolean {
  return memberships.some(({ role, cityId, countryCode }) =>
    cities.some((city) =>
      role === "national_focal_point" ? countryCode === city.countryCode : cityId === city.cityId,
    ),
  );
}
