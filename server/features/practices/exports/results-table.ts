import { fill, wordIn, type Words } from "#server/core/language/sentences.ts";
import type { VersionEvidence } from "../versions/version-text.ts";
import type { Cell, NotePart } from "./note.ts";

/** The results of a version as one table; columns that nobody filled are left out. */
export function resultsTable(language: string, evidence: readonly VersionEvidence[]): NotePart[] {
  if (evidence.length === 0) return [];
  const word = (words: Words) => wordIn(language, words);
  const number = new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 6 });
  const figure = (value: number | null, unit: string) =>
    value === null ? "" : `${number.format(value)} ${unit}`.trim();
  const columns: readonly { head: string; cell: (each: VersionEvidence) => Cell }[] = [
    { head: word("Result"), cell: (each) => each.claim },
    { head: word("Before"), cell: (each) => figure(each.valueBefore, each.unit) },
    { head: word("After"), cell: (each) => figure(each.value, each.unit) },
    { head: word("When"), cell: periodOf },
    { head: word("How it was measured"), cell: (each) => each.method },
    {
      head: word("Where it can be read"),
      cell: (each) => ({ text: each.sourceTitle || (each.sourceUrl ?? ""), url: each.sourceUrl }),
    },
    {
      head: "✓",
      cell: ({ verifiedByName: name }) =>
        name === null ? "" : word(fill("Checked by {name}", { name })),
    },
  ];
  const filled = columns.filter(({ cell }) => evidence.some((each) => textOf(cell(each)) !== ""));
  return [
    {
      kind: "table",
      head: filled.map(({ head }) => head),
      rows: evidence.map((each) => filled.map(({ cell }) => cell(each))),
    },
  ];
}

export function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function periodOf({ periodAsStated, periodFrom, periodTo }: VersionEvidence): string {
  if (periodAsStated !== "") return periodAsStated;
  return [...new Set([periodFrom, periodTo])].filter((day) => day !== null).join(" – ");
}
