import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { pagesOf } from "#server/core/graphql/page-of.ts";
import type { Recognition } from "./recognition.type.ts";

/** Recognitions under the names of the contract, with what they are ordered by; add `where`. */
export function selectRecognitions(db: Kysely<Tables>) {
  return db
    .selectFrom("recognition")
    .innerJoin("city", "city.id", "recognition.city_id")
    .innerJoin("programme", "programme.id", "recognition.programme_id")
    .select([
      "recognition.id",
      "recognition.city_id as cityId",
      "recognition.programme_id as programmeId",
      "recognition.role",
      "recognition.edition_id as editionId",
      "recognition.year",
      "recognition.period_as_stated as periodAsStated",
      "recognition.theme_id as themeId",
      "recognition.theme_as_stated as themeAsStated",
      "recognition.size_class_id as sizeClassId",
      "recognition.source_id as sourceId",
      "recognition.stated_on as statedOn",
      "recognition.status",
      "recognition.note",
      "recognition.updated_at as updatedAt",
      yearOrNone.as("yearOrNone"),
      "programme.position as programmePosition",
      "city.fold as cityFold",
    ]);
}

const yearOrNone = sql<number>`coalesce(recognition.year, 0)`;

/** The latest year first, those without a year last; within a year by programme and city. */
export const byYear: SortKey[] = [
  { by: yearOrNone, as: "yearOrNone", type: "int", descending: true },
  { by: "programme.position", as: "programmePosition", type: "int" },
  { by: "city.fold", as: "cityFold", type: "text" },
  { by: "recognition.id", as: "id", type: "uuid" },
];

/** By the name of the city, of a city the latest year first. */
export const byCity: SortKey[] = [
  { by: "city.fold", as: "cityFold", type: "text" },
  { by: yearOrNone, as: "yearOrNone", type: "int", descending: true },
  { by: "recognition.id", as: "id", type: "uuid" },
];

/** What a city received; for many cities in one statement. */
export function recognitionsOfCity(
  context: HubContext,
  cityId: string,
  args: ConnectionArgs,
): Promise<Page<Recognition>> {
  const name = `City.recognitions:${JSON.stringify(args)}`;
  return loader<string, Page<Recognition>>(context, name, (ids) =>
    pagesOf(context.db, selectRecognitions(context.db), "recognition.city_id", ids, byYear, args),
  ).load(cityId);
}

/** What the cities of a country received; for many countries in one statement. */
export function recognitionsOfCountry(
  context: HubContext,
  code: string,
  args: ConnectionArgs,
): Promise<Page<Recognition>> {
  const name = `Country.recognitions:${JSON.stringify(args)}`;
  return loader<string, Page<Recognition>>(context, name, (codes) => {
    const query = selectRecognitions(context.db);
    return pagesOf(context.db, query, "city.country_code", codes, byYear, args);
  }).load(code);
}

registerNode("Recognition", {
  async load(context, id) {
    const row = await selectRecognitions(context.db)
      .where("recognition.id", "=", id)
      .executeTakeFirst();
    return row ?? null;
  },
});
