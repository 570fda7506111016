import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { readList } from "#server/core/reads/read-list.ts";
import { readPages } from "#server/core/reads/read-pages.ts";
import type { CityFilter, CityOrder } from "./city.args.ts";
import { isRecognised, worksOn } from "./city-conditions.ts";
import { byChange, byName, byRank } from "./list-order.ts";
import { selectCities } from "./cities.ts";
import type { City } from "./city.type.ts";
import { searchFor } from "./search-text.ts";

/** Cities that fit; when something is looked for, the best match first. */
export function listCities(
  context: HubContext,
  { search: typed, ...filter }: CityFilter,
  order: CityOrder,
  args: ConnectionArgs,
): Promise<Page<City>> {
  const search = searchFor(typed, "city.fold");
  if (search === null) return cities.load(context, { ...filter, order }, args);
  const query = filtered(context.db, filter);
  const found = query.where(search.fits).select(search.rank.as("rank"));
  return pageOf(found, byRank("city", search), args);
}

const orders: Record<CityOrder, readonly SortKey[]> = {
  name: byName("city"),
  country: [{ by: "city.country_code", as: "countryCode", type: "text" }, ...byName("city")],
  changed: byChange("city"),
};

const cities = readList("cities", {
  rows: (db, { order: _order, ...filter }: Omit<CityFilter, "search"> & { order: CityOrder }) =>
    filtered(db, filter),
  type: "City",
  order: ({ order }) => orders[order],
});

function filtered(db: Kysely<Tables>, filter: Omit<CityFilter, "search">) {
  const { countryCode, kind, themeSlug, changedSince } = filter;
  const { programmeSlug, recognisedAs, recognisedIn } = filter;
  let query = selectCities(db);
  if (countryCode != null) query = query.where("city.country_code", "=", countryCode.toUpperCase());
  if (kind != null) query = query.where("city.kind", "=", kind);
  if (themeSlug != null) query = query.where(worksOn(themeSlug));
  if (programmeSlug != null || recognisedAs != null || recognisedIn != null)
    query = query.where(isRecognised({ programmeSlug, recognisedAs, recognisedIn }));
  if (changedSince != null) query = query.where("city.updated_at", ">", changedSince);
  return query;
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
