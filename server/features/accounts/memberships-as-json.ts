import { type Expression, sql } from "kysely";
import type { ViewerMembership } from "#server/core/context.ts";

/** The memberships that a person has on that day, as a viewer carries them. */
export function membershipsAsJson(personId: Expression<unknown>, now: Date) {
  const today = now.toISOString().slice(0, 10);
  return sql<ViewerMembership[]>`(
    select coalesce(json_agg(json_build_object('role', m.role, 'cityId', m.city_id,
      'organisationId', m.organisation_id, 'countryCode', m.country_code) order by m.id), '[]')
    from membership m where m.person_id = ${personId}
      and (m.since is null or m.since <= ${today}::date)
      and (m.until is null or m.until > ${today}::date))`;
}
