import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { plainEntry, type SearchEntry } from "../search-entry.ts";
import { readPlaces } from "./places.ts";

/** An organisation is found under its name in each language, and by the names of what was merged into it. */
export async function readOrganisationEntries(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<SearchEntry[]> {
  const rows = await db
    .selectFrom("organisation")
    .selectAll("organisation")
    .select((eb) =>
      eb
        .selectFrom("organisation as merged")
        .select(sql<string>`string_agg(merged.fold, ' ')`.as("names"))
        .whereRef("merged.merged_into", "=", "organisation.id")
        .as("formerNames"),
    )
    .where("id", "in", ids)
    .where("merged_into", "is", null)
    .execute();
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
      context: [place?.names, row.formerNames].filter(Boolean).join(" "),
      path: `/organisations/${row.slug}`,
      cityId: row.city_id,
      countryCode: row.country_code ?? place?.countryCode ?? null,
    }));
  });
}
