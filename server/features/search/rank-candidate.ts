import type { Candidate } from "./read-candidates.ts";
import { type Asked, inOneLine } from "./search-terms.ts";
import type { SearchMatch } from "./search.enums.ts";
import { mistakesBetween } from "./spelling.ts";
import { type Word, wordsOf } from "./words.ts";

export interface Rank {
  why: SearchMatch;
  /** The higher, the earlier; what is found for a better reason is always higher. */
  score: number;
}

/**
 * Why a candidate fits and how well, as a person would say it: it is called so; its title begins so;
 * its title has all the words; its text has them; they stand inside unspaced text; it looks like it.
 * `alike`: it was found by likeness.
 */
export function rankCandidate(
  { titleFold }: Pick<Candidate, "titleFold">,
  asked: Asked,
  alike: boolean,
): Rank {
  const words = wordsOf(titleFold);
  const title = inOneLine(words);
  if (title === asked.fold) return { why: "name", score: 100 };
  if (title !== "" && spaceless(title) === spaceless(asked.fold)) return { why: "name", score: 95 };
  if (alike) return { why: "likeness", score: 10 * likeness(words, asked) };
  if (title.startsWith(asked.fold)) return { why: "title", score: 90 };
  const found = asked.terms.map((term) => placeIn(words, term));
  if (found.every((place) => place === "whole"))
    return { why: "title", score: title.includes(asked.fold) ? 85 : 80 };
  if (found.every((place) => place === "whole" || place === "begins"))
    return { why: "title", score: 70 };
  const inTitle = found.filter((place) => place !== null).length / found.length;
  if (asked.terms.some(({ unspaced }) => unspaced))
    return { why: "piece", score: 20 + 9 * inTitle };
  return { why: "word", score: 40 + 9 * inTitle };
}

function spaceless(text: string): string {
  return text.replaceAll(" ", "");
}

/** How a term stands in a title. */
function placeIn(words: readonly Word[], term: Word): "whole" | "begins" | "inside" | null {
  if (term.unspaced) {
    const run = words.find(({ unspaced, text }) => unspaced && text.includes(term.text));
    return run ? placeInRun(run.text, term.text) : null;
  }
  if (words.some(({ text }) => text === term.text)) return "whole";
  return words.some(({ text }) => text.startsWith(term.text)) ? "begins" : null;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Where words of an unspaced script begin and end is told by a dictionary, as well as it knows. */
function placeInRun(run: string, piece: string): "whole" | "begins" | "inside" {
  const starts = new Set(Array.from(segmenter.segment(run), ({ index }) => index));
  starts.add(run.length);
  for (let at = run.indexOf(piece); at >= 0; at = run.indexOf(piece, at + 1)) {
    if (starts.has(at)) return starts.has(at + piece.length) ? "whole" : "begins";
  }
  return "inside";
}

/** From 0 to 1: how near the nearest words of a title are to what was typed, on the average. */
function likeness(words: readonly Word[], asked: Asked): number {
  const near = asked.terms.map((term) =>
    Math.max(0, ...words.map(({ text }) => nearness(text, term.text, asked))),
  );
  return near.reduce((sum, each) => sum + each, 0) / asked.terms.length;
}

/** Titles have most words in common: what was compared once in a search is known. */
const compared = new WeakMap<Asked, Map<string, number>>();

function nearness(word: string, typed: string, asked: Asked): number {
  const known = compared.get(asked) ?? new Map<string, number>();
  compared.set(asked, known);
  const both = `${word} ${typed}`;
  const near = known.get(both) ?? measure(word, typed);
  known.set(both, near);
  return near;
}

function measure(word: string, typed: string): number {
  const most = Math.max(word.length, typed.length);
  return most > 40 ? 0 : Math.max(0, 1 - mistakesBetween(word, typed) / most);
}
