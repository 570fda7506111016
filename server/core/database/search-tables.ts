import type { Generated } from "kysely";

export interface SearchEntryTable {
  id: Generated<number>;
  kind: "city" | "organisation" | "workshop" | "comment" | "practice" | "challenge";
  subject_id: string;
  language: string;
  title: string;
  /** Its words, folded, with one space between them: what titles are compared by. */
  title_fold: string;
  /** In lower case with its marks. */
  title_lower: string;
  text: string;
  /** Written with `array_to_tsvector`, asked with `@@`, never read. */
  words: string;
  audience: string[];
  path: string;
  workshop_id: string | null;
  version_id: string | null;
  city_id: string | null;
  country_code: string | null;
  theme_slugs: string[];
  state: string | null;
  year: number | null;
}

export interface SearchWordTable {
  word: string;
  entries: number;
}

export interface SearchStaleTable {
  id: Generated<number>;
  kind: SearchEntryTable["kind"];
  subject_id: string;
}

export interface SearchTables {
  search_entry: SearchEntryTable;
  search_word: SearchWordTable;
  search_stale: SearchStaleTable;
}
