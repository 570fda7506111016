import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import {
  type IndexSize,
  type KnownWord,
  type LookUp,
  readAlikeWords,
  readKnownWords,
} from "./known-words.ts";
import { mark } from "./lexemes.ts";
import type { Asked } from "./search-terms.ts";
import { mistakesAllowed, mistakesBetween } from "./spelling.ts";
import { allOf, has, oneOf, type TextQuery } from "./text-query.ts";
import { piecesOf, type Word } from "./words.ts";

/** What the index is asked. */
export interface SearchPlan {
  /** All words in the title; null: that cannot be. */
  title: TextQuery | null;
  /** All words anywhere. */
  anywhere: TextQuery | null;
  /** What filters ask, which everything found fulfils; null: nothing is asked, or no entry fulfils it. */
  facts: TextQuery | null;
  size: IndexSize;
  /** Words that stand for typed ones: where an excerpt is marked. */
  meant: readonly string[];
}

/** One word is known to the index as these. */
interface Meaning {
  term: Word;
  words: readonly KnownWord[];
}

/** The plan for what was typed as it was typed: words, beginnings, pieces of unspaced text. */
export async function planSearch(
  db: Kysely<Tables>,
  asked: Asked,
  facts: readonly (readonly string[])[],
): Promise<{ plan: SearchPlan; meanings: readonly Meaning[] }> {
  const { terms } = asked;
  const together = inOneWord(terms);
  const lookUps = [
    ...terms.map(lookUpOf),
    ...facts.flat().map((word) => ({ word, beginning: false })),
    ...(together === null ? [] : [{ word: together, beginning: true }]),
  ];
  const { known, size } = await readKnownWords(db, lookUps);
  const meanings = terms.map((term, at) => ({ term, words: known[at]! }));
  const counted = known.slice(terms.length).flat();
  const fulfilled = facts.map((either) =>
    oneOf(
      counted.filter(({ word }) => either.includes(word)).map((fact) => lexeme(fact, false, size)),
    ),
  );
  const asOne = together === null ? [] : known.at(-1)!;
  const plan = {
    ...queriesOf(meanings, asOne, size),
    facts: allOf(fulfilled),
    size,
    meant: together === null ? [] : [together],
  };
  return { plan, meanings };
}

/** The plan for what may have been meant: misspelt words, and of three words or more all but one. */
export async function planLikeness(
  db: Kysely<Tables>,
  plan: SearchPlan,
  meanings: readonly Meaning[],
): Promise<SearchPlan> {
  const spelt = meanings
    .map(({ term }) => term)
    .filter((term) => !term.unspaced && mistakesAllowed(term.text) > 0);
  const alike = await readAlikeWords(
    db,
    spelt.map(({ text }) => text),
  );
  const near = alike.filter(({ typed, word }) => {
    const allowed = mistakesAllowed(typed);
    return mistakesBetween(word, typed, allowed) <= allowed;
  });
  const wider = meanings.map(({ term, words }) => ({
    term,
    words: [...words, ...near.filter(({ typed }) => typed === term.text)],
  }));
  return {
    ...plan,
    title: null,
    anywhere: mostOf(wider.map(({ term, words }) => anywhereLike(term, words, plan.size))),
    meant: [...plan.meant, ...near.map(({ word }) => word)],
  };
}

function lookUpOf({ text, unspaced }: Word): LookUp {
  if (!unspaced) return { word: text, beginning: [...text].length > 1 };
  // The pieces of a run are asked as they are; one of them tells how common the run is.
  return { word: mark.piece(wholePieces(text)[0] ?? text), beginning: [...text].length < 3 };
}

function queriesOf(meanings: readonly Meaning[], asOne: readonly KnownWord[], size: IndexSize) {
  const all = (inTitle: boolean) =>
    oneOf([
      allOf(meanings.map(({ term, words }) => queryOf(term, words, inTitle, size))),
      oneOf(asOne.map((known) => lexeme(known, inTitle, size))),
    ]);
  return { title: all(true), anywhere: all(false) };
}

function queryOf(
  term: Word,
  words: readonly KnownWord[],
  inTitle: boolean,
  size: IndexSize,
): TextQuery | null {
  if (!term.unspaced) return oneOf(words.map((known) => lexeme(known, inTitle, size)));
  if (words.length === 0) return null;
  const marked = (piece: string) => (inTitle ? mark.title(mark.piece(piece)) : mark.piece(piece));
  const entries = words.reduce((sum, known) => sum + (inTitle ? known.titles : known.entries), 0);
  const share = entries / size.entries;
  const pieces = wholePieces(term.text);
  if (pieces.length === 0) return has(marked(term.text), share, true);
  // Pieces of one word stand together: each of them is as rare as all.
  return { text: allOf(pieces.map((piece) => has(marked(piece), 1)))!.text, share };
}

function lexeme(
  { word, entries, titles }: KnownWord,
  inTitle: boolean,
  size: IndexSize,
): TextQuery | null {
  if (!inTitle) return has(word, entries / size.entries);
  return titles === 0 ? null : has(mark.title(word), titles / size.entries);
}

/** The pieces that lie in a run as a whole. */
function wholePieces(run: string): string[] {
  return piecesOf(run).slice(0, -2);
}

/** One wrong letter spoils three pieces beside each other: the others must be there. */
function anywhereLike(term: Word, words: readonly KnownWord[], size: IndexSize): TextQuery | null {
  const pieces = term.unspaced ? wholePieces(term.text) : [];
  if (pieces.length < 4) return queryOf(term, words, false, size);
  return oneOf(
    pieces
      .slice(0, -2)
      .map((_, at) =>
        allOf(pieces.toSpliced(at, 3).map((piece) => has(mark.title(mark.piece(piece)), 1))),
      ),
  );
}

function mostOf(parts: readonly (TextQuery | null)[]): TextQuery | null {
  if (parts.length < 3) return allOf(parts);
  return oneOf([allOf(parts), ...parts.map((_, at) => allOf(parts.toSpliced(at, 1)))]);
}

/** "hai phong" is also written "haiphong". */
function inOneWord(terms: readonly Word[]): string | null {
  return terms.length !== 2 || terms.some(({ unspaced }) => unspaced)
    ? null
    : terms[0]!.text + terms[1]!.text;
}
