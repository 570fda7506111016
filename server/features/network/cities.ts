import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { whenLoaded } from "#server/core/graphql/loaded.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { leadsTo } from "#server/core/reads/follow.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { columnsOf } from "#server/core/reads/row-columns.ts";
import { countryByCode } from "./countries.ts";
import type { City } from "./city.type.ts";

/** Cities under the names of the contract; add `where` and order. */
export function selectCities(db: Kysely<Tables>) {
  return db
    .selectFrom("city")
    .select([
      "city.id",
      "city.slug",
      "city.kind",
      "city.name_en as nameEn",
      "city.fold",
      "city.country_code as countryCode",
      "city.latitude",
      "city.longitude",
      "city.place_note as placeNote",
      "city.place_source_id as placeSourceId",
      "city.valid_from as validFrom",
      "city.valid_to as validTo",
      "city.note",
      "city.updated_at as updatedAt",
    ]);
}

/** Cities by key. */
export const cityById = readOne("City", {
  rows: selectCities,
  by: "city.id",
  as: "id",
  type: "City",
});

/** Cities by their place in addresses. */
export const cityBySlug = readOne("City.bySlug", {
  rows: selectCities,
  by: "city.slug",
  as: "slug",
  type: "City",
  keys: "text",
});

/** The city with that key; null without a key. One statement for all an operation asks for. */
export function loadCity(context: HubContext, id: string | null): Promise<City | null> {
  return id === null ? Promise.resolve(null) : cityById.load(context, id);
}

/** The city that a row must have. */
export function cityOf(context: HubContext, id: string): Promise<City> {
  return whenLoaded(loadCity(context, id), (city) => {
    if (!city) throw new Error(`City ${id} is gone.`);
    return city;
  });
}

columnsOf<City>("City", {
  always: ["id"],
  fields: { id: [], url: ["slug"], name: ["nameEn"], country: ["countryCode"], practices: [] },
});
leadsTo("City", "country", "countryCode", countryByCode);
registerNode("City", { load: loadCity });
