import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { plainEntry, type SearchEntry } from "../search-entry.ts";
import { noThemes, readPlaces, readThemes } from "./places.ts";

/** The difficulties of cities, which are for everybody. */
export async function readChallengeEntries(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<SearchEntry[]> {
  const rows = await db.selectFrom("challenge").selectAll().where("id", "in", ids).execute();
  const places = await readPlaces(
    db,
    rows.map((row) => row.city_id),
  );
  const themes = await readThemes(db, "challenge", ids);
  return rows.map((row) => {
    const place = places.get(row.city_id);
    const { slugs, names } = themes.get(row.id) ?? noThemes;
    return {
      ...plainEntry,
      kind: "challenge" as const,
      subjectId: row.id,
      language: row.language,
      title: row.title,
      text: [row.description, row.place, row.solved_note].filter(Boolean).join("\n"),
      context: `${place?.names ?? ""} ${names}`,
      path: `/challenges/${row.slug}`,
      cityId: row.city_id,
      countryCode: place?.countryCode ?? null,
      themeSlugs: slugs,
      state: row.state,
      year: row.created_at.getUTCFullYear(),
    };
  });
}
