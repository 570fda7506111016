import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { weighText } from "#test/support/weigh-text.ts";

const schema = buildSchema(`
  type Query { cities(first: Int): CityConnection! city: City }
  type CityConnection { nodes: [City!]! edges: [CityEdge!]! }
  type CityEdge { node: City! }
  type City { name: String! country: Country! neighbours(first: Int): CityConnection! names: [Name!]! }
  type Country { name: String! }
  type Name { text: String! }
`);
const weigh = (text: string, variables = {}) => weighText(schema, text, variables);

test("a page costs its rows, each with what is asked of it", () => {
  expect(weigh("{ cities(first: 10) { nodes { name } } }").cost).toBe(10);
  expect(weigh("{ cities(first: 10) { nodes { country { name } } } }").cost).toBe(20);
  expect(weigh("{ cities(first: 10) { edges { node { country { name } } } } }").cost).toBe(20);
});

test("pages inside pages multiply, and the size in a variable counts", () => {
  const text =
    "query ($n: Int) { cities(first: $n) { nodes { neighbours(first: 50) { nodes { name } } } } }";
  expect(weigh(text, { n: 100 }).cost).toBe(100 * 51);
  expect(weigh(text, { n: 1_000_000 }).cost).toBe(100 * 51);
});

test("a size that stands as the default of a variable counts like one that is sent", () => {
  const text =
    "query ($n: Int = 100) { cities(first: $n) { nodes { neighbours(first: $n) { nodes { name } } } } }";
  expect(weigh(text).cost).toBe(100 * 101);
  expect(weigh(text, { n: 5 }).cost).toBe(5 * 6);
});

test("aliases and depth are counted through fragments", () => {
  const text =
    "{ a: city { ...F } b: city { ...F } } fragment F on City { x: name c: country { name } }";
  expect(weigh(text)).toMatchObject({ aliases: 6, depth: 3 });
});

test("fragments that spread each other many times over are weighed in no time", () => {
  const levels = 60;
  const fragments = Array.from(
    { length: levels },
    (_, n) =>
      `fragment F${n} on City { ${n + 1 < levels ? `...F${n + 1} ...F${n + 1}` : "country { name }"} }`,
  );
  const started = performance.now();
  expect(weigh(`{ city { ...F0 } } ${fragments.join(" ")}`).cost).toBeGreaterThan(1e9);
  expect(performance.now() - started).toBeLessThan(1000);
});

test("a circle of fragments ends", () => {
  expect(
    weigh("{ city { ...A } } fragment A on City { ...B } fragment B on City { ...A name }").depth,
  ).toBe(2);
});
