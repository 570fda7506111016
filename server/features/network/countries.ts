import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { columnsOf } from "#server/core/reads/row-columns.ts";
import type { Country } from "./country.type.ts";

/** The English name: what countries are ordered by. */
export const countryNameEn = sql<string>`country.names->>'en'`;

/** Countries; add `where` and order. */
export function selectCountries(db: Kysely<Tables>) {
  return db
    .selectFrom("country")
    .select(["code", "names as storedNames", "joined_on as joinedOn", countryNameEn.as("nameEn")]);
}

/** Countries by code. */
export const countryByCode = readOne("Country", {
  rows: selectCountries,
  by: "country.code",
  as: "code",
  type: "Country",
  keys: "text",
});

/** The country with that code; null without a code. */
export function loadCountry(context: HubContext, code: string | null): Promise<Country | null> {
  return code === null ? Promise.resolve(null) : countryByCode.load(context, code);
}

columnsOf<Country>("Country", {
  always: ["code"],
  fields: { id: [], url: ["code"], name: ["storedNames"], names: ["storedNames"], cities: [] },
});
registerNode<Country>("Country", { load: loadCountry, keyOf: ({ code }) => code, keys: "text" });
