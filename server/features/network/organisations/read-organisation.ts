import { type Kysely, sql } from "kysely";
import { limits } from "#schema/limits.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { webAddress } from "#server/core/commands/web-address.ts";
import { writtenLine } from "#server/core/commands/written-text.ts";
import type { Names, OrganisationTable, Tables } from "#server/core/database/tables.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import type { PlainSentence } from "#server/core/language/sentences.ts";
import { foldForSearch } from "#server/core/text.ts";
import { cityForInput } from "../city-for-input.ts";
import type { OrganisationKind } from "../organisation.type.ts";
import type { CreateOrganisationInput } from "./organisation.inputs.ts";

/** What is known of an organisation, as it is stored. */
export interface OrganisationFacts {
  readonly kind: OrganisationKind;
  readonly names: Names;
  readonly country_code: string | null;
  readonly city_id: string | null;
  readonly website: string | null;
}

type Given = Pick<
  CreateOrganisationInput,
  "kind" | "name" | "otherNames" | "countryCode" | "cityId" | "website"
>;

/** What the input says; throws `Refused` with the field that does not fit. */
export async function readOrganisation(
  db: Kysely<Tables>,
  given: Given,
): Promise<OrganisationFacts> {
  const { kind, countryCode, cityId, website } = given;
  const country = countryCode == null ? null : await countryIn(db, countryCode);
  if (country === null && (kind === "national_agency" || kind === "local_agency"))
    throw wrong("countryCode", "An agency belongs to a country. Choose which.");
  const city = cityId == null ? null : await cityForInput(db, "cityId", cityId);
  if (city !== null && country !== null && city.countryCode !== country)
    throw wrong("cityId", "This city lies in another country.");
  return {
    kind,
    names: readNames(given),
    country_code: country,
    city_id: city?.cityId ?? null,
    website: website == null || website.trim() === "" ? null : webAddress("website", website),
  };
}

function readNames({ name, otherNames }: Given): Names {
  const names: Record<string, string> & { en: string } = {
    en: writtenLine("name", name, limits.organisationName),
  };
  const others = otherNames ?? [];
  if (others.length > limits.organisationNames.max)
    throw wrong("otherNames", "These are more names than an organisation has.");
  for (const [index, { language, text }] of others.entries()) {
    const tag = languageTag(`otherNames.${index}.language`, language);
    if (Object.hasOwn(names, tag))
      throw wrong(`otherNames.${index}.language`, "There is a name in this language already.");
    names[tag] = writtenLine(`otherNames.${index}.text`, text, limits.organisationName);
  }
  return names;
}

async function countryIn(db: Kysely<Tables>, code: string): Promise<string> {
  const found = await db
    .selectFrom("country")
    .select("code")
    .where("code", "=", code.toUpperCase())
    .executeTakeFirst();
  if (!found) throw wrong("countryCode", "There is no such country in the network.");
  return found.code;
}

/**
 * Two organisations of one name in one place would be one twice. `besides`: the key of the one that is
 * changed.
 */
export async function refuseSecondName(
  db: Kysely<Tables>,
  { names, country_code, city_id }: OrganisationFacts,
  besides: string | null,
): Promise<void> {
  const alike = await db
    .selectFrom("organisation")
    .select(["id", "name_en"])
    .where("merged_into", "is", null)
    .where("fold", "like", likeStart(names.en))
    .where(sql<boolean>`country_code is not distinct from ${country_code}::text
      and city_id is not distinct from ${city_id}::uuid`)
    .execute();
  const fold = foldForSearch(names.en);
  if (alike.some(({ id, name_en }) => id !== besides && foldForSearch(name_en) === fold))
    throw wrong("name", "There is an organisation of this name already.");
}

/** Folds begin with the English name. */
function likeStart(name: string): string {
  return `${foldForSearch(name).replaceAll(/[\\%_]/g, "\\$&")}%`;
}

/** The columns that are worked out of the names; `former`: names of what was merged into it. */
export function namesColumns(names: Names, former: readonly Names[]) {
  const all = [names.en, ...[names, ...former].flatMap((each) => Object.values(each))];
  return {
    names: JSON.stringify(names),
    name_en: names.en,
    fold: foldForSearch([...new Set(all)].join(" · ")),
  } satisfies Partial<Record<keyof OrganisationTable, string>>;
}

/** Names under which people may still look for it: of what was merged into it. */
export async function formerNames(db: Kysely<Tables>, id: string): Promise<Names[]> {
  const merged = await db
    .selectFrom("organisation")
    .select("names")
    .where("merged_into", "=", id)
    .orderBy("id")
    .execute();
  return merged.map(({ names }) => names);
}

export function wrong(field: string, sentence: PlainSentence): Refused {
  return new Refused(new InvalidInput(field, sentence));
}
