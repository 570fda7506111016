import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { EntryKind, SearchEntry } from "./search-entry.ts";
import { readChallengeEntries } from "./sources/challenges.ts";
import { readCityEntries } from "./sources/cities.ts";
import { readCommentEntries } from "./sources/comments.ts";
import { readOrganisationEntries } from "./sources/organisations.ts";
import { readPracticeEntries } from "./sources/practices.ts";
import { readWorkshopEntries } from "./sources/workshops.ts";

type ReadSource = (db: Kysely<Tables>, ids: readonly string[]) => Promise<SearchEntry[]>;

const sources: Record<EntryKind, ReadSource> = {
  city: readCityEntries,
  organisation: readOrganisationEntries,
  workshop: readWorkshopEntries,
  comment: readCommentEntries,
  practice: readPracticeEntries,
  challenge: readChallengeEntries,
};

/** The entries of things as their rows are now; none for what is gone or for nobody to find. */
export function readEntries(
  db: Kysely<Tables>,
  kind: EntryKind,
  ids: readonly string[],
): Promise<SearchEntry[]> {
  return sources[kind](db, ids);
}
