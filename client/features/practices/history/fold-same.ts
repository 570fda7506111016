import type { ComparedLine } from "./compare-texts.ts";

/** Lines that stand together; folded: they are the same on both sides and far from any change. */
export interface Stretch {
  folded: boolean;
  lines: readonly ComparedLine[];
}

/** So many lines around a change stay in sight. */
const around = 1;
/** Fewer than this are not worth folding. */
const fewest = 3;

export function foldSame(lines: readonly ComparedLine[]): Stretch[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ changed }) => changed),
  );
  const stretches: { folded: boolean; lines: ComparedLine[] }[] = [];
  lines.forEach((line, at) => {
    const folded = !near[at];
    const last = stretches.at(-1);
    if (last && last.folded === folded) last.lines.push(line);
    else stretches.push({ folded, lines: [line] });
  });
  return stretches.map((stretch) =>
    stretch.folded && stretch.lines.length < fewest ? { ...stretch, folded: false } : stretch,
  );
}
