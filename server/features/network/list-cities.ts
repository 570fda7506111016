import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { readList } from "#server/core/reads/read-list.ts";
import { readPages } from "#server/core/reads/read-pages.ts";
import { byName, byRank } from "./list-order.ts";
import { selectCities } from "./cities.ts";
import type { City } from "./city.type.ts";
import { searchFor } from "./search-text.ts";

export interface CityFilter {
  search?: string | null;
  countryCode?: string | null;
}

/** Cities by name, or the best match first when something is looked for. */
export function listCities(
  context: HubContext,
  { search: typed, countryCode }: CityFilter,
  args: ConnectionArgs,
): Promise<Page<City>> {
  const search = searchFor(typed, "city.fold");
  if (search === null) return citiesByName.load(context, { countryCode }, args);
  const query = filtered(context.db, { countryCode });
  const found = query.where(search.fits).select(search.rank.as("rank"));
  return pageOf(found, byRank("city", search), args);
}

const citiesByName = readList("cities", {
  rows: filtered,
  type: "City",
  order: () => byName("city"),
});

function filtered(db: Kysely<Tables>, { countryCode }: Pick<CityFilter, "countryCode">) {
  const query = selectCities(db);
  return countryCode == null
    ? query
    : query.where("city.country_code", "=", countryCode.toUpperCase());
}

const citiesByCountry = readPages("Country.cities", {
  rows: selectCities,
  by: "city.country_code",
  keys: "text",
  type: "City",
  order: byName("city"),
});

/** One country's cities by name; those of many countries are read in one statement. */
export function citiesOfCountry(
  context: HubContext,
  code: string,
  args: ConnectionArgs,
): Promise<Page<City>> {
  return citiesByCountry.load(context, code, args);
}
