import type { SearchEntryTable } from "#server/core/database/search-tables.ts";

export type EntryKind = SearchEntryTable["kind"];

/** A name or a language under which a thing is found, as the index is told of it. */
export interface SearchEntry {
  kind: EntryKind;
  subjectId: string;
  language: string;
  /** What a hit is called. */
  title: string;
  /** What an excerpt is taken from. */
  text: string;
  /** Other words that find it: its city, its country, its themes, its other names. */
  context: string;
  /** Whose search may meet it: one of these keys must be the viewer's (`audience.ts`). */
  audience: readonly string[];
  /** Its page, from the root of the site. */
  path: string;
  /** The workshop whose readers may read it. */
  workshopId: string | null;
  /** The published version it stands for. */
  versionId: string | null;
  cityId: string | null;
  countryCode: string | null;
  themeSlugs: readonly string[];
  state: string | null;
  year: number | null;
}

/** What most entries leave open. */
export const plainEntry = {
  text: "",
  context: "",
  audience: ["all"],
  workshopId: null,
  versionId: null,
  cityId: null,
  countryCode: null,
  themeSlugs: [],
  state: null,
  year: null,
} as const satisfies Partial<SearchEntry>;
