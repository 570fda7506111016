import type { HubContext } from "#server/core/context.ts";
import { cityNameIn } from "./city-facts.ts";
import { loadCity } from "./cities.ts";
import { loadCountry } from "./countries.ts";
import { family, nameIn } from "./localised-text.type.ts";
import type { Membership, MembershipRole } from "./membership.type.ts";
import { membershipsOf } from "./memberships.ts";
import { loadOrganisation } from "./organisations.ts";

const roles: Readonly<Record<"en" | "vi", Record<MembershipRole | "none", string>>> = {
  en: {
    member: "Member",
    city_editor: "City editor",
    national_focal_point: "National focal point",
    expert: "Expert",
    secretariat: "Secretariat",
    none: "No role in the network",
  },
  vi: {
    member: "Thành viên",
    city_editor: "Biên tập viên thành phố",
    national_focal_point: "Đầu mối quốc gia",
    expert: "Chuyên gia",
    secretariat: "Ban thư ký",
    none: "Không có vai trò trong mạng lưới",
  },
};

/** What somebody is today, in a line: "City editor, Ha Long; Expert". In Vietnamese or English. */
export async function describePerson(
  context: HubContext,
  personId: string,
  language: string,
): Promise<string> {
  const memberships = await membershipsOf(context, personId);
  const parts = memberships.map((membership) => describeRole(context, membership, language));
  return (await Promise.all(parts)).join("; ") || wordsIn(language).none;
}

/** One role and what it is for: "City editor, Ha Long". In Vietnamese or English. */
export async function describeRole(
  context: HubContext,
  role: RoleFacts,
  language: string,
): Promise<string> {
  const words = wordsIn(language);
  const place = await placeOf(context, role, language);
  return place === null ? words[role.role] : `${words[role.role]}, ${place}`;
}

type RoleFacts = Pick<Membership, "role" | "cityId" | "organisationId" | "countryCode">;

function wordsIn(language: string) {
  return roles[family(language) === "vi" ? "vi" : "en"];
}

async function placeOf(
  context: HubContext,
  { cityId, organisationId, countryCode }: RoleFacts,
  language: string,
): Promise<string | null> {
  const city = await loadCity(context, cityId);
  if (city) return cityNameIn(context, city, language);
  const organisation = await loadOrganisation(context, organisationId);
  if (organisation) return nameIn(organisation.storedNames, language);
  const country = await loadCountry(context, countryCode);
  return country && nameIn(country.storedNames, language);
}
