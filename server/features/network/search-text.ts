import { type RawBuilder, sql } from "kysely";
import { limits } from "#schema/limits.ts";
import { escapeLike, foldForSearch } from "#server/core/text.ts";

/** A wish to find: which rows fit, and how well, from 0 (not) to 5 (the very name). */
export interface Search {
  fits: RawBuilder<boolean>;
  rank: RawBuilder<number>;
}

/** From here on a misspelt word is taken for the one that is meant. */
const likeness = 0.5;

/**
 * How typed text is looked for in a `fold` column, with or without marks ("ha long" finds "Hạ Long").
 * Every script is matched as a piece of the text, because several of ours have no spaces; from four
 * letters on also by likeness. Null when nothing was typed: then everything fits.
 */
export function searchFor(typed: string | null | undefined, column: string): Search | null {
  const term = foldForSearch((typed ?? "").slice(0, 4 * limits.searchText.max)).slice(
    0,
    limits.searchText.max,
  );
  if (term === "") return null;
  const fold = sql.ref<string>(column);
  const piece = escapeLike(term);
  const inside = sql<boolean>`${fold} like ${`%${piece}%`}`;
  const similarity = sql<number>`word_similarity(${term}, ${fold})`;
  return {
    fits: term.length < 4 ? inside : sql<boolean>`(${inside} or ${similarity} >= ${likeness})`,
    rank: sql<number>`(case
      when ${fold} = ${term} or ${fold} like ${`${piece} · %`} then 5
      when ${fold} like ${`${piece}%`} then 4
      when ${fold} like ${`% ${piece}%`} then 3
      when ${inside} then 2
      else ${similarity} end)::double precision`,
  };
}
