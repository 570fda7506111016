import { parse } from "graphql";
import { expect, test } from "vitest";
import { countRepeats } from "#server/core/graphql/count-repeats.ts";

const repeats = (text: string) => countRepeats(parse(text));

test("fields under different names, or in different places, are no repeats", () => {
  expect(repeats("{ a b: a city { a } country { a } }")).toBe(0);
});

test("every two fields under one name in one place are a pair, in what they hold as well", () => {
  expect(repeats("{ a a a }")).toBe(3);
  expect(repeats("{ city { a } city { a } city { b } }")).toBe(3 + 1);
  expect(repeats(`{ ${"city { city { id } } ".repeat(400)} }`)).toBe(3 * ((400 * 399) / 2));
});

test("fragments are written out, each once in a place", () => {
  expect(repeats("{ ...F ...F a } fragment F on Query { a }")).toBe(1);
  expect(repeats("{ ... on Query { a } ... { a } }")).toBe(1);
  expect(repeats("{ city { ...F } city { ...F } } fragment F on City { a }")).toBe(1);
});

test("circles end, and what doubles without an end is given up", () => {
  const circle = "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A a }";
  expect(repeats(circle)).toBeLessThan(3);
  const doubling = Array.from(
    { length: 30 },
    (_, n) =>
      `fragment F${n} on City { a${n}: city { ...F${n + 1} } b${n}: city { ...F${n + 1} } }`,
  );
  expect(repeats(`{ ...F0 } ${doubling.join(" ")}`)).toBeGreaterThan(2_000);
});
