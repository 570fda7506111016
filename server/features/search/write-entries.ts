import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { foldedTitle, lexemesOf, stretchesOf } from "./lexemes.ts";
import type { SearchEntry } from "./search-entry.ts";
import { inOneLine } from "./search-terms.ts";
import { wordsOf } from "./words.ts";

/** So much of a title is compared; an index row has an end. */
const comparedTitle = 200;
/** So much of a text is searched: no note comes near. */
const searchedText = 60_000;

/** Puts entries at the end of the index and counts their words. */
export async function insertEntries(
  db: Kysely<Tables>,
  entries: readonly SearchEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const ids = await nextIds(db, entries.length);
  const counts = new Map<string, number>();
  const rows = entries.map((entry, at) => {
    const found = { ...entry, text: entry.text.slice(0, searchedText) };
    const words = lexemesOf(found);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return rowOf(ids[at]!, found, [...words, ...stretchesOf(ids[at]!)]);
  });
  await insertRows(db, rows);
  await countWords(db, counts);
}

/** In one parameter: two thousand rows of seventeen take longer to send than to store. */
async function insertRows(db: Kysely<Tables>, rows: readonly object[]): Promise<void> {
  // What was cut in the middle of a letter is no text for JSON of the database.
  const whole = (_: string, value: unknown) =>
    typeof value === "string" ? value.toWellFormed() : value;
  await sql`
    insert into search_entry (id, kind, subject_id, language, title, title_fold, title_lower, text, words,
      audience, path, workshop_id, version_id, city_id, country_code, theme_slugs, state, year)
    select id, kind, subject_id, language, title, title_fold, title_lower, text,
      array_to_tsvector(words), audience, path, workshop_id, version_id, city_id, country_code, theme_slugs, state, year
    from jsonb_to_recordset(${JSON.stringify(rows, whole)}::jsonb) as row (id bigint, kind text,
      subject_id uuid, language text, title text, title_fold text, title_lower text, text text, words text[],
      audience text[], path text, workshop_id uuid, version_id uuid, city_id uuid, country_code text,
      theme_slugs text[], state text, year int)`.execute(db);
}

/** Takes the entries of things out of the index, and their words, which come back, out of the counts. */
export async function deleteEntries(
  db: Kysely<Tables>,
  kind: SearchEntry["kind"],
  ids: readonly string[],
): Promise<string[]> {
  const gone = await db
    .deleteFrom("search_entry")
    .where("kind", "=", kind)
    .where("subject_id", "in", ids)
    .returning(sql<string[]>`tsvector_to_array(words)`.as("words"))
    .execute();
  const counts = new Map<string, number>();
  for (const { words } of gone)
    for (const word of words) {
      if (!word.startsWith("^")) counts.set(word, (counts.get(word) ?? 0) - 1);
    }
  await countWords(db, counts);
  return [...counts.keys()];
}

/** Of words that stand in no entry any more nothing is left: somebody may have taken them back. */
export async function forgetWords(db: Kysely<Tables>, words: readonly string[]): Promise<void> {
  await sql`delete from search_word
    where word = any(${[...words]}::text[]) and entries <= 0`.execute(db);
}

async function nextIds(db: Kysely<Tables>, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('search_entry', 'id')) as id
    from generate_series(1, ${count}::int)`.execute(db);
  return rows.map(({ id }) => id);
}

function rowOf(id: number, entry: SearchEntry, words: readonly string[]) {
  return {
    id,
    kind: entry.kind,
    subject_id: entry.subjectId,
    language: entry.language,
    title: entry.title,
    title_fold: inOneLine(wordsOf(foldedTitle(entry))).slice(0, comparedTitle),
    title_lower: entry.title.toLowerCase(),
    text: entry.text,
    words,
    audience: entry.audience,
    path: entry.path,
    workshop_id: entry.workshopId,
    version_id: entry.versionId,
    city_id: entry.cityId,
    country_code: entry.countryCode,
    theme_slugs: entry.themeSlugs,
    state: entry.state,
    year: entry.year,
  };
}

/** In the order of the words, so that two nodes that count at once never wait for each other. */
async function countWords(db: Kysely<Tables>, counts: ReadonlyMap<string, number>): Promise<void> {
  if (counts.size === 0) return;
  const words = [...counts.keys()].toSorted();
  await sql`
    insert into search_word as known (word, entries)
    select * from unnest(${words}::text[], ${words.map((word) => counts.get(word)!)}::int[])
    on conflict (word) do update set entries = known.entries + excluded.entries`.execute(db);
}
