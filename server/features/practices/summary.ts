import { limits } from "#schema/limits.ts";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The beginning of a problem, in one line, for lists and cards. */
export function summaryOf(problem: string): string {
  const { max } = limits.practiceSummary;
  const line = problem.replace(/\s+/g, " ").trim();
  let cut = 0;
  let count = 0;
  for (const { index } of segmenter.segment(line)) {
    if (count === max - 1) cut = index;
    if ((count += 1) > max) return `${line.slice(0, cut).trimEnd()}…`;
  }
  return line;
}
