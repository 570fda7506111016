import { expect, test } from "vitest";
import { byYear } from "#client/features/awards/by-year.ts";

test("claims stand under their years, the latest first, those without a year last", () => {
  const claims = [
    { id: "a", year: 2008 },
    { id: "b", year: null },
    { id: "c", year: 2025 },
    { id: "d", year: 2008 },
  ];
  const years = byYear(claims).map(({ year, claims: inYear }) => [
    year,
    inYear.map(({ id }) => id),
  ]);
  expect(years).toEqual([
    [2025, ["c"]],
    [2008, ["a", "d"]],
    [null, ["b"]],
  ]);
});
