import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { plainEntry, type SearchEntry } from "../search-entry.ts";
import { readPlaces } from "./places.ts";

/** An organisation is found under its name in each language. */
export async function readOrganisationEntries(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<SearchEntry[]> {
  const rows = await db.selectFrom("organisation").selectAll().where("id", "in", ids).execute();
  const places = await readPlaces(
    db,
    rows.map((row) => row.city_id),
  );
  return rows.flatMap((row) => {
    const place = row.city_id === null ? undefined : places.get(row.city_id);
    return Object.entries(row.names).map(([language, title = row.name_en]) => ({
      ...plainEntry,
      kind: "organisation" as const,
      subjectId: row.id,
      language,
      title,
      context: place?.names ?? "",
      path: `/organisations/${row.slug}`,
      cityId: row.city_id,
      countryCode: row.country_code ?? place?.countryCode ?? null,
    }));
  });
}
