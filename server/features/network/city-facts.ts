import type { HubContext } from "#server/core/context.ts";
import { loaded, whenLoaded } from "#server/core/graphql/loaded.ts";
import { groupsInOrder, loader } from "#server/core/graphql/loaders.ts";
import type { CityName } from "./city-name.type.ts";
import type { CitySuccession } from "./city-succession.type.ts";
import { family } from "./localised-text.type.ts";
import type { Population } from "./population.type.ts";

/** Each of these reads its facts for all the cities of an operation in one statement. */

/** Every name of a city: official ones first, then by language. */
export function namesOfCity(context: HubContext, id: string): Promise<CityName[]> {
  return loader<string, CityName[]>(context, "City.names", async (ids) => {
    const rows = await context.db
      .selectFrom("city_name")
      .select(["city_id as cityId", "language", "name", "kind", "source_id as sourceId"])
      .where("city_id", "in", ids)
      .orderBy("kind", "desc")
      .orderBy("language")
      .orderBy("name")
      .execute();
    return groupsInOrder(ids, rows, (row) => row.cityId);
  }).load(id);
}

/** The name in the asked language or a wider form of it, an official one before an alias. */
export function cityNameIn(
  context: HubContext,
  city: { id: string; nameEn: string },
  language: string | null | undefined,
): Promise<string> {
  if (language == null || family(language) === "en") return loaded(city.nameEn);
  return whenLoaded(namesOfCity(context, city.id), (names) => {
    const found =
      names.find((name) => name.language === language) ??
      names.find((name) => name.language === family(language));
    return found?.name ?? city.nameEn;
  });
}

/** Every figure of a city, the latest year first, those without a year last. */
export function populationsOfCity(context: HubContext, id: string): Promise<Population[]> {
  return loader<string, Population[]>(context, "City.populations", async (ids) => {
    const rows = await context.db
      .selectFrom("population")
      .select([
        "city_id as cityId",
        "people",
        "year",
        "year_as_stated as yearAsStated",
        "scope",
        "status",
        "source_id as sourceId",
      ])
      .where("city_id", "in", ids)
      .orderBy("year", (order) => order.desc().nullsLast())
      .orderBy("id")
      .execute();
    return groupsInOrder(ids, rows, (row) => row.cityId);
  }).load(id);
}

/** What a city came from, or what came of it. */
export function successionsOf(
  context: HubContext,
  id: string,
  side: "predecessors" | "successors",
): Promise<CitySuccession[]> {
  const [own, other] =
    side === "successors"
      ? (["predecessor_id", "successor_id"] as const)
      : (["successor_id", "predecessor_id"] as const);
  return loader<string, CitySuccession[]>(context, `City.${side}`, async (ids) => {
    const rows = await context.db
      .selectFrom("city_succession")
      .select([`${own} as ownId`, `${other} as cityId`, "note", "source_id as sourceId"])
      .where(own, "in", ids)
      .orderBy(other)
      .execute();
    return groupsInOrder(ids, rows, (row) => row.ownId);
  }).load(id);
}
