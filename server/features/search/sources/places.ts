import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/** The names of a city and of its country in all languages, and its country's code. */
export interface Place {
  cityId: string;
  countryCode: string;
  names: string;
}

/** The places with those keys; what lies in them is found by their names too. */
export async function readPlaces(
  db: Kysely<Tables>,
  cityIds: readonly (string | null)[],
): Promise<Map<string, Place>> {
  const ids = [...new Set(cityIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("city")
    .innerJoin("country", "country.code", "city.country_code")
    .select([
      "city.id as cityId",
      "city.country_code as countryCode",
      sql<string>`city.name_en
        || coalesce((select ' ' || string_agg(city_name.name, ' ') from city_name
          where city_name.city_id = city.id), '')
        || ' ' || (select string_agg(value, ' ') from jsonb_each_text(country.names))`.as("names"),
    ])
    .where("city.id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.cityId, row]));
}

/** Slugs and names of the themes of things. */
export interface Themes {
  slugs: string[];
  names: string;
}

export const noThemes: Themes = { slugs: [], names: "" };

/** The themes of practices or challenges. */
export async function readThemes(
  db: Kysely<Tables>,
  of: "practice" | "challenge",
  ids: readonly string[],
): Promise<Map<string, Themes>> {
  const links =
    of === "practice"
      ? db.selectFrom("practice_theme").select(["theme_id", "practice_id as subject"])
      : db.selectFrom("challenge_theme").select(["theme_id", "challenge_id as subject"]);
  const rows = await db
    .selectFrom(links.as("link"))
    .innerJoin("theme", "theme.id", "link.theme_id")
    .select(["link.subject", "theme.slug", "theme.names"])
    .where("link.subject", "in", [...ids])
    .orderBy("theme.position")
    .execute();
  const bySubject = Map.groupBy(rows, (row) => row.subject);
  return new Map(
    [...bySubject].map(([subject, themes]) => [
      subject,
      {
        slugs: themes.map(({ slug }) => slug),
        names: themes.flatMap(({ names }) => Object.values(names)).join(" "),
      },
    ]),
  );
}
