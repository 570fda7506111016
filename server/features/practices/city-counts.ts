import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { readOne } from "#server/core/reads/read-one.ts";

const total = sql<number>`count(*)::int`.as("total");

/** For a map or a list of cities: the counts of all of them are read in one statement each. */
const practicesOfCities = readOne("City.practiceCount", {
  rows: (db: Kysely<Tables>) =>
    db
      .selectFrom("practice")
      .innerJoin("practice_version as current", "current.id", "practice.current_version_id")
      .where("current.state", "=", "published")
      .select(["practice.city_id as cityId", total])
      .groupBy("practice.city_id"),
  by: "practice.city_id",
  as: "cityId",
});

const adoptionsOfCities = readOne("City.adoptionCount", {
  rows: (db: Kysely<Tables>) =>
    db
      .selectFrom("adoption")
      .select(["adoption.city_id as cityId", total])
      .groupBy("adoption.city_id"),
  by: "adoption.city_id",
  as: "cityId",
});

/** How many practices a city has published. */
export async function practiceCount(context: HubContext, cityId: string): Promise<number> {
  return (await practicesOfCities.load(context, cityId))?.total ?? 0;
}

/** How many practices of others a city took over, also those that it stopped. */
export async function adoptionCount(context: HubContext, cityId: string): Promise<number> {
  return (await adoptionsOfCities.load(context, cityId))?.total ?? 0;
}
