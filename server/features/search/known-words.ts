import { type Kysely, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";

/** A word of the index. */
export interface KnownWord {
  word: string;
  /** In how many entries it stands, and in how many of their titles. */
  entries: number;
  titles: number;
}

/** How big the index is. */
export interface IndexSize {
  entries: number;
  /** The number of the last one; numbers are left out where things were indexed again. */
  lastEntry: number;
}

/** What is looked up: a word of the index, or all that begin with it. */
export interface LookUp {
  word: string;
  beginning: boolean;
}

/** How many continuations of a beginning are followed: the most common ones, and the word itself. */
const mostContinuations = 24;
const afterAll = "\u{10ffff}";

/** The words of the index for each that is looked up, and its size. */
export async function readKnownWords(
  db: Kysely<Tables>,
  lookUps: readonly LookUp[],
): Promise<{ known: KnownWord[][]; size: IndexSize }> {
  const from = lookUps.map(({ word }) => word);
  const to = lookUps.map(({ word, beginning }) => (beginning ? word + afterAll : word));
  const { rows } = await sql<
    KnownWord & { at: number; last: number; all: number; word: string | null }
  >`
    select asked.at::int as at, found.word, found.entries,
      coalesce(titled.entries, 0) as titles,
      coalesce((select max(id) from search_entry), 0)::int as last,
      coalesce((select sum(entries) from search_word
        where word >= '#kind:' and word < '#kind;'), 0)::int as all
    from unnest(${from}::text[], ${to}::text[]) with ordinality as asked (low, high, at)
    left join lateral (
      select word, entries from search_word
      where word >= asked.low and word <= asked.high and entries > 0
      order by (word = asked.low) desc, entries desc limit ${mostContinuations}
    ) as found on true
    left join search_word as titled on titled.word = '=' || found.word`.execute(db);
  return {
    known: lookUps.map((_, at) => rows.filter((row) => row.at === at + 1 && row.word !== null)),
    size: { entries: Math.max(1, rows[0]?.all ?? 0), lastEntry: rows[0]?.last ?? 0 },
  };
}

/**
 * Words of the index that look like each of these: that share many of their pieces, or have two
 * letters in the other order, which leaves few pieces as they were.
 */
export async function readAlikeWords(
  db: Kysely<Tables>,
  words: readonly string[],
): Promise<(KnownWord & { typed: string })[]> {
  if (words.length === 0) return [];
  const swapped = words.flatMap((typed) => swapsOf(typed).map((word) => ({ typed, word })));
  const { rows } = await sql<KnownWord & { typed: string }>`
    select found.typed, found.word, found.entries, coalesce(titled.entries, 0) as titles
    from (
      select asked.word as typed, alike.word, alike.entries
      from unnest(${words}::text[]) as asked (word)
      cross join lateral (
        select word, entries from search_word
        where word >= 'a' and word < '{' and word % asked.word and entries > 0
        order by similarity(word, asked.word) desc, entries desc limit 20
      ) as alike
      union
      select swapped.typed, known.word, known.entries
      from unnest(${swapped.map(({ typed }) => typed)}::text[],
        ${swapped.map(({ word }) => word)}::text[]) as swapped (typed, word)
      join search_word as known on known.word = swapped.word and known.entries > 0
    ) as found
    left join search_word as titled on titled.word = '=' || found.word`.execute(db);
  return rows;
}

/** The word with each two letters beside each other in the other order. */
function swapsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, at) => {
    const swapped = letters.with(at, letter).with(at + 1, letters[at]!);
    return swapped.join("");
  });
}
