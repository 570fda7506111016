/** A word between spaces, or what stands together in a script that puts none. */
export interface Word {
  text: string;
  /** Written without spaces between words: Thai, Lao, Khmer, Burmese. */
  unspaced: boolean;
}

const together = /[\p{L}\p{M}\p{N}]+/gu;
const runs =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}]+|[^\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}]+/gu;
const withoutSpaces =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}]/u;

/** A lexeme of the database is shorter than 2 KB, and no word of ours comes near. */
const longest = 60;

/** The words of a folded text, in order. */
export function wordsOf(fold: string): Word[] {
  const words: Word[] = [];
  // Nearly every text is of one kind or the other.
  const spaced = !withoutSpaces.test(fold);
  for (const [whole] of fold.matchAll(together)) {
    if (spaced) {
      words.push({ text: whole.slice(0, longest), unspaced: false });
      continue;
    }
    for (const [run] of whole.matchAll(runs)) {
      const unspaced = withoutSpaces.test(run);
      words.push({ text: unspaced ? run : run.slice(0, longest), unspaced });
    }
  }
  return words;
}

/**
 * The pieces of three letters of an unspaced run, one from every letter on; the last ones are filled
 * up, so that every beginning of one or two letters is the beginning of a piece.
 */
export function piecesOf(run: string): string[] {
  const letters = [...run, "_", "_"];
  return letters.slice(0, -2).map((_, at) => letters.slice(at, at + 3).join(""));
}
