import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { audienceOfDraft } from "../audience.ts";
import { plainEntry, type SearchEntry } from "../search-entry.ts";
import { noThemes, readPlaces, readThemes } from "./places.ts";
import { textOfPractice } from "./text-of-practice.ts";

/**
 * A practice is found in each language it is published in, by everybody; what is being written, by
 * those who work on it. A withdrawn one is found by nobody.
 */
export async function readPracticeEntries(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<SearchEntry[]> {
  const practices = await db
    .selectFrom("practice")
    .select(["id", "slug", "city_id", "state"])
    .where("id", "in", ids)
    .where("state", "<>", "withdrawn")
    .execute();
  if (practices.length === 0) return [];
  const published = await readPublished(db, ids);
  const drafts = await readDrafts(db, ids);
  const places = await readPlaces(
    db,
    practices.map((practice) => practice.city_id),
  );
  const themes = await readThemes(db, "practice", ids);
  return practices.flatMap((practice) => {
    const place = places.get(practice.city_id);
    const { slugs, names } = themes.get(practice.id) ?? noThemes;
    const common = {
      ...plainEntry,
      kind: "practice" as const,
      subjectId: practice.id,
      context: `${place?.names ?? ""} ${names}`,
      path: `/practices/${practice.slug}`,
      cityId: practice.city_id,
      countryCode: place?.countryCode ?? null,
      themeSlugs: slugs,
    };
    const versions = published
      .filter((version) => version.practice_id === practice.id)
      .map((version) => ({
        ...common,
        language: version.language,
        title: version.title,
        text: textOfPractice(version.content, version.plain, version.evidence),
        versionId: version.id,
        state: "published",
        year: version.published_at.getUTCFullYear(),
      }));
    const written = drafts
      .filter((text) => text.practice_id === practice.id && practice.state !== "published")
      .map((text) => ({
        ...common,
        language: text.language,
        title: text.title,
        text: textOfPractice(text.content, text.plain, []),
        audience: audienceOfDraft(practice.id),
        state: practice.state,
        year: text.saved_at.getUTCFullYear(),
      }));
    return [...versions, ...written];
  });
}

function readPublished(db: Kysely<Tables>, ids: readonly string[]) {
  return db
    .selectFrom("practice_version")
    .select([
      "id",
      "practice_id",
      "language",
      "title",
      "content",
      "plain",
      "evidence",
      "published_at",
    ])
    .where("practice_id", "in", ids)
    .where("state", "=", "published")
    .orderBy("published_at")
    .execute();
}

function readDrafts(db: Kysely<Tables>, ids: readonly string[]) {
  return db
    .selectFrom("practice_text")
    .select(["practice_id", "language", "title", "content", "plain", "saved_at"])
    .where("practice_id", "in", ids)
    .execute();
}
