import { diffArrays } from "diff";

/** A stretch of words: the same in both, only before, or only after. */
export interface WordRun {
  kind: "same" | "removed" | "added";
  text: string;
}

/** One line of the comparison: null where nothing stands on that side. */
export interface ComparedLine {
  changed: boolean;
  before: readonly WordRun[] | null;
  after: readonly WordRun[] | null;
}

/** Thai, Lao, Khmer and Burmese write without spaces: the browser knows their words. */
function wordsOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Puts two texts beside each other, line by line, and marks the words that differ. */
export function compareLines(
  before: readonly string[],
  after: readonly string[],
  language: string,
): ComparedLine[] {
  const lines: ComparedLine[] = [];
  const parts = diffArrays([...before], [...after]);
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]!;
    if (!part.removed && !part.added) lines.push(...part.value.map(sameLine));
    else {
      const next = parts[at + 1];
      const pair = next && (next.added || next.removed) ? next : null;
      const [gone, come] = part.removed ? [part, pair] : [pair, part];
      lines.push(...pairLines(gone?.value ?? [], come?.value ?? [], language));
      if (pair) at += 1;
    }
  }
  return lines;
}

function sameLine(text: string): ComparedLine {
  const run = [{ kind: "same" as const, text }];
  return { changed: false, before: run, after: run };
}

/** Lines that took each other's place stand beside each other, in their order. */
function pairLines(gone: string[], come: string[], language: string): ComparedLine[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const [before, after] = [gone[index], come[index]];
    if (before === undefined) return one(null, after ?? "");
    if (after === undefined) return one(before, null);
    return compareWords(before, after, language);
  });
}

function one(before: string | null, after: string | null): ComparedLine {
  return {
    changed: true,
    before: before === null ? null : [{ kind: "removed", text: before }],
    after: after === null ? null : [{ kind: "added", text: after }],
  };
}

export function compareWords(before: string, after: string, language: string): ComparedLine {
  const parts = diffArrays(wordsOf(before, language), wordsOf(after, language)).map(
    ({ added, removed, value }) => ({ added, removed, value: value.join("") }),
  );
  const kept = parts.filter(({ added, removed }) => !added && !removed);
  const common = kept.reduce((sum, { value }) => sum + value.trim().length, 0);
  // Two texts with hardly a word in common are two texts, not one with many marks.
  if (common < Math.max(before.length, after.length) / 5) return { ...one(before, after) };
  const side = (kind: "removed" | "added"): WordRun[] =>
    parts.flatMap(({ added, removed, value }): WordRun[] => {
      if (!added && !removed) return [{ kind: "same", text: value }];
      return (kind === "added" ? added : removed) ? [{ kind, text: value }] : [];
    });
  return { changed: parts.length !== kept.length, before: side("removed"), after: side("added") };
}
