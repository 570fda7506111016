import { expect, it } from "vitest";
import { compareLines, compareWords } from "#client/features/practices/history/compare-texts.ts";
import { foldSame } from "#client/features/practices/history/fold-same.ts";

const words = (runs: readonly { kind: string; text: string }[] | null, kind: string) =>
  runs?.filter((run) => run.kind === kind).map(({ text }) => text.trim());

it("marks the words that differ on each side", () => {
  const { before, after, changed } = compareWords(
    "The market gave each stall two baskets.",
    "The market gave each stall three baskets.",
    "en",
  );
  expect(changed).toBe(true);
  expect(words(before, "removed")).toEqual(["two"]);
  expect(words(after, "added")).toEqual(["three"]);
});

it("knows the words of a script without spaces", () => {
  const { before, after } = compareWords("ขยะในตลาดมีมาก", "ขยะในเมืองมีมาก", "th");
  expect(words(before, "removed")).toEqual(["ตลาด"]);
  expect(words(after, "added")).toEqual(["เมือง"]);
});

it("sets a new paragraph beside nothing, and two that share no word apart", () => {
  const lines = compareLines(["One.", "Two."], ["One.", "Two.", "Three."], "en");
  expect(lines.map(({ changed }) => changed)).toEqual([false, false, true]);
  expect(lines[2]).toMatchObject({ before: null, after: [{ kind: "added", text: "Three." }] });
  const [apart] = compareLines(["Households sort."], ["A boat collects plastic at sea."], "en");
  expect(apart?.before).toEqual([{ kind: "removed", text: "Households sort." }]);
});

it("folds what is the same far from any change", () => {
  const before = Array.from({ length: 12 }, (_, index) => `Paragraph ${index}.`);
  const after = before.with(6, "Another paragraph 6.");
  const stretches = foldSame(compareLines(before, after, "en"));
  expect(stretches.map(({ folded, lines }) => [folded, lines.length])).toEqual([
    [true, 5],
    [false, 3],
    [true, 4],
  ]);
});
