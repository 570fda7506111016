import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { plainEntry, type SearchEntry } from "../search-entry.ts";
import { readPlaces } from "./places.ts";

/** A city is found under each of its names. */
export async function readCityEntries(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<SearchEntry[]> {
  const cities = await db.selectFrom("city").selectAll().where("id", "in", ids).execute();
  const names = await db
    .selectFrom("city_name")
    .select(["city_id", "language", "name"])
    .where("city_id", "in", ids)
    .execute();
  const places = await readPlaces(db, ids);
  return cities.flatMap((city) => {
    const own = names.filter((name) => name.city_id === city.id);
    const titles = new Map([[city.name_en, "en"]]);
    for (const { name, language } of own) if (!titles.has(name)) titles.set(name, language);
    return [...titles].map(([title, language]) => ({
      ...plainEntry,
      kind: "city" as const,
      subjectId: city.id,
      language,
      title,
      text: city.note ?? "",
      context: places.get(city.id)?.names ?? "",
      path: `/cities/${city.slug}`,
      cityId: city.id,
      countryCode: city.country_code,
    }));
  });
}
