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
  const words = roles[family(language) === "vi" ? "vi" : "en"];
  const memberships = await membershipsOf(context, personId);
  const parts = memberships.map(async (membership) => {
    const place = await placeOf(context, membership, language);
    return place === null ? words[membership.role] : `${words[membership.role]}, ${place}`;
  });
  return (await Promise.all(parts)).join("; ") || words.none;
}

async function placeOf(
  context: HubContext,
  { cityId, organisationId, countryCode }: Membership,
  language: string,
): Promise<string | null> {
  const city = await loadCity(context, cityId);
  if (city) return cityNameIn(context, city, language);
  const organisation = await loadOrganisation(context, organisationId);
  if (organisation) return nameIn(organisation.storedNames, language);
  const country = await loadCountry(context, countryCode);
  return country && nameIn(country.storedNames, language);
}
