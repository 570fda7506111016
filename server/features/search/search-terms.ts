import { limits } from "#schema/limits.ts";
import { normaliseLine } from "#server/core/text.ts";
import { foldWords } from "./search-fold.ts";
import { type Word, wordsOf } from "./words.ts";

/** What somebody typed, ready to be looked for. */
export interface Asked {
  /** Its words in order; what is more than these is not looked for. */
  terms: readonly Word[];
  /** Folded, the words with one space between them. */
  fold: string;
  /** In lower case with its marks: who types them means them. */
  typed: string;
}

const mostTerms = 8;

/** Null: nothing that could be found was typed. */
export function askedFor(text: string): Asked | null {
  const typed = normaliseLine(text.slice(0, 4 * limits.searchText.max)).toLowerCase();
  const terms = wordsOf(foldWords(typed.slice(0, limits.searchText.max))).slice(0, mostTerms);
  return terms.length === 0 ? null : { terms, fold: inOneLine(terms), typed };
}

/** Words as they are compared: without what stands between them. */
export function inOneLine(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ");
}
