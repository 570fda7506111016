import type { HubContext } from "#server/core/context.ts";
import { describeRole } from "../describe-person.ts";
import type { StoredRole } from "../memberships/read-role.ts";

/** What a letter says of a role. */
export type RoleOfLetter = Pick<
  StoredRole,
  "role" | "city_id" | "organisation_id" | "country_code"
>;

/** "City editor, Ha Long". */
export function describeStoredRole(
  context: HubContext,
  { role, city_id: cityId, organisation_id: organisationId, country_code }: RoleOfLetter,
  language: string,
): Promise<string> {
  return describeRole(
    context,
    { role, cityId, organisationId, countryCode: country_code },
    language,
  );
}
