import type { HubContext } from "#server/core/context.ts";
import { loadCountry } from "#server/features/network/countries.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { cityNameIn } from "#server/features/network/city-facts.ts";
import { nameIn } from "#server/features/network/localised-text.type.ts";
import { titleOf } from "../practice-titles.ts";
import { practiceRole, noPart } from "../practice-role.ts";
import { selectPractices } from "../practice.row.ts";
import { themesOf } from "../practice-themes.ts";
import type { Card } from "./practice-card.ts";

const nobody = { kind: "nobody" } as const;

/**
 * What the picture of a practice says: the same for everybody, so that nothing of a draft leaks
 * through a messenger's copy of it. In the language of whoever asks, when it was translated.
 */
export async function cardOf(context: HubContext, slug: string): Promise<Card | null> {
  const practice = await selectPractices(context.db)
    .where("practice.slug", "=", slug)
    .executeTakeFirst();
  if (!practice || practiceRole(nobody, practice, noPart) === null) return null;
  const read = await titleOf(context, practice, context.language);
  if (!read) return null;
  const city = await cityOf(context, practice.cityId);
  const [cityName, country, themes] = await Promise.all([
    cityNameIn(context, city, read.language),
    loadCountry(context, city.countryCode),
    themesOf(context, practice.id),
  ]);
  return {
    title: read.title,
    place: [cityName, country && nameIn(country.storedNames, read.language)]
      .filter(Boolean)
      .join(", "),
    line: themes.map(({ storedNames }) => nameIn(storedNames, read.language)).join(" · "),
  };
}
