import { expect, it } from "vitest";
import { readCost } from "#client/features/practices/write/typed-cost.ts";

it.each([
  ["6,058,000,000", 6_058_000_000],
  ["6.058.000.000", 6_058_000_000],
  ["6 058 000,50", 6_058_000.5],
  ["1200.5", 1_200.5],
  ["1.200", 1_200],
  ["0", 0],
])("reads %s as it is written somewhere", (amount, value) => {
  expect(readCost({ amount, currency: "VND", year: "2008" })).toEqual({
    cost: { amount: value, currency: "VND", year: 2008 },
    partial: false,
  });
});

it.each([
  { amount: "12", currency: "", year: "2008" },
  { amount: "twelve", currency: "VND", year: "2008" },
  { amount: "12", currency: "VND", year: "08" },
])("waits until all of it is there: %o", (typed) => {
  expect(readCost(typed)).toEqual({ cost: null, partial: true });
});

it("takes the cost out when all is emptied", () => {
  expect(readCost({ amount: " ", currency: "", year: "" })).toEqual({ cost: null, partial: false });
});
