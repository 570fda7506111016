import { foldWords } from "./search-fold.ts";
import type { Word } from "./words.ts";

/** A stretch of a text; plain text, never HTML. */
export interface Part {
  text: string;
  highlighted: boolean;
}

/** How much of a text is shown, and how much of that stands before the first match. */
const shown = { before: 60, whole: 220 };

/** What of a text is marked: terms where words begin, pieces of unspaced scripts anywhere. */
export function markingOf(terms: readonly Word[], meant: readonly string[]): RegExp {
  const words = [...terms.filter(({ unspaced }) => !unspaced).map(({ text }) => text), ...meant];
  const runs = terms.filter(({ unspaced }) => unspaced).map(({ text }) => text);
  const beginnings = words.map((word) => String.raw`(?<![\p{L}\p{M}\p{N}])${RegExp.escape(word)}`);
  const longestFirst = [...beginnings, ...runs.map((run) => RegExp.escape(run))].toSorted(
    (a, b) => b.length - a.length,
  );
  return new RegExp(longestFirst.join("|"), "gu");
}

/** A whole text in parts. */
export function markedTitle(title: string, marking: RegExp): Part[] {
  return partsOf(title, marking);
}

/** The place of a text where it matches, or its beginning. */
export function excerptOf(text: string, marking: RegExp): Part[] {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "") return [];
  const first = firstMatch(line, new RegExp(marking, "u"));
  const from = first < 0 ? 0 : startNear(line, first - shown.before);
  const to = endNear(line, from + shown.whole);
  const parts = partsOf(line.slice(from, to), marking);
  if (from > 0) parts.unshift({ text: "… ", highlighted: false });
  if (to < line.length) parts.push({ text: " …", highlighted: false });
  return parts;
}

/** So much of a long text is folded at once, and so much of that again with what follows. */
const stretch = { whole: 2_000, again: 100 };

/** Where a text matches first; most match near their beginning, and the rest is not looked at. */
function firstMatch(line: string, marking: RegExp): number {
  for (let from = 0; from < line.length;) {
    const to = endNear(line, from + stretch.whole);
    const { folded, places } = foldInPlace(line.slice(from, to));
    const first = folded.search(marking);
    if (first >= 0) return from + places(first);
    if (to === line.length) break;
    from = startNear(line, to - stretch.again);
  }
  return -1;
}

function partsOf(text: string, marking: RegExp): Part[] {
  const { folded, places } = foldInPlace(text);
  const parts: Part[] = [];
  let done = 0;
  const add = (to: number, highlighted: boolean) => {
    if (to > done) parts.push({ text: text.slice(done, to), highlighted });
    done = Math.max(done, to);
  };
  for (const match of folded.matchAll(marking)) {
    add(places(match.index), false);
    add(places(match.index + match[0].length), true);
  }
  add(text.length, false);
  return parts;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A folded text, and where each of its places is in the text itself. */
function foldInPlace(text: string): { folded: string; places: (at: number) => number } {
  const folded = foldWords(text);
  // Nearly always a letter stays one letter.
  if (folded.length === text.length) return { folded, places: (at) => at };
  const from: number[] = [];
  let whole = "";
  for (const { segment, index } of graphemes.segment(text)) {
    const part = /^\s+$/.test(segment) ? " " : foldWords(segment);
    for (let at = 0; at < part.length; at += 1) from.push(index);
    whole += part;
  }
  return { folded: whole, places: (at) => from[at] ?? text.length };
}

/** A cut that falls between words, or at least between letters. */
function startNear(line: string, at: number): number {
  if (at <= 0) return 0;
  const space = line.indexOf(" ", at);
  return space >= 0 && space - at < 20 ? space + 1 : letterAt(line, at);
}

function endNear(line: string, at: number): number {
  if (at >= line.length) return line.length;
  const space = line.lastIndexOf(" ", at);
  return space >= 0 && at - space < 20 ? space : letterAt(line, at);
}

/** The beginning of the letter that stands at a place. */
function letterAt(line: string, at: number): number {
  const from = Math.max(0, at - 40);
  const near = graphemes.segment(line.slice(from, at + 40)).containing(at - from);
  return from + (near?.index ?? at - from);
}
