import type { SearchEntry } from "./search-entry.ts";
import { foldWords } from "./search-fold.ts";
import { piecesOf, wordsOf } from "./words.ts";

/**
 * What stands in the index beside plain words, each kind with a mark of its own:
 * `=word` is in the title, `~abc` is a piece of unspaced text, `=~abc` one in the title,
 * `#country:VN` is a fact that a filter asks, `^9:42` a stretch of the order of entries.
 */
export const mark = {
  title: (lexeme: string) => `=${lexeme}`,
  piece: (piece: string) => `~${piece}`,
  fact: (name: string, value: string | number) => `#${name}:${value}`,
  stretch: (bits: number, number: number) => `^${bits}:${number}`,
} as const;

/** Stretches of 512, 8 thousand, 131 thousand and 2 million entries. */
export const stretchBits = [9, 13, 17, 21] as const;

/** What finds an entry by its words. */
export function lexemesOf(entry: SearchEntry): Set<string> {
  const found = new Set<string>();
  const title = foldedTitle(entry);
  for (const lexeme of [...cut(title), ...joined(title)]) {
    found.add(lexeme);
    found.add(mark.title(lexeme));
  }
  for (const lexeme of cut(foldWords(entry.text))) found.add(lexeme);
  for (const lexeme of cut(foldWords(entry.context))) found.add(lexeme);
  for (const fact of factsOf(entry)) found.add(fact);
  return found;
}

/** A comment has no title: what it was said at is only what its hit is called. */
export function foldedTitle({ kind, title }: SearchEntry): string {
  return kind === "comment" ? "" : foldWords(title);
}

function cut(fold: string): string[] {
  return wordsOf(fold).flatMap(({ text, unspaced }) =>
    unspaced ? piecesOf(text).map(mark.piece) : [text],
  );
}

/** A longer title is a sentence, and nobody writes one in one word. */
const longestName = 4;

/** Names are also written in one word: "HaiPhong", "Danang". */
function joined(fold: string): string[] {
  const words = wordsOf(fold);
  if (words.length > longestName) return [];
  return words
    .slice(1)
    .flatMap((word, at) =>
      word.unspaced || words[at]!.unspaced ? [] : [words[at]!.text + word.text],
    );
}

function factsOf(entry: SearchEntry): string[] {
  const { kind, language, countryCode, state, year, themeSlugs } = entry;
  return [
    mark.fact("kind", kind),
    ...(isWritten(kind) ? [mark.fact("language", language)] : []),
    ...(countryCode === null ? [] : [mark.fact("country", countryCode)]),
    ...(state === null ? [] : [mark.fact("state", state)]),
    ...(year === null ? [] : [mark.fact("year", year)]),
    ...themeSlugs.map((slug) => mark.fact("theme", slug)),
  ];
}

/** A name has a language too, and nobody looks for cities written in one. */
export function isWritten(kind: SearchEntry["kind"]): boolean {
  return kind !== "city" && kind !== "organisation";
}

/** Where in the order of entries this one stands, coarse and fine. */
export function stretchesOf(id: number): string[] {
  return stretchBits.map((bits) => mark.stretch(bits, Math.floor(id / 2 ** bits)));
}
