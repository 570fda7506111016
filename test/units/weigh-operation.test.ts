import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { weighText } from "#test/support/weigh-text.ts";

const schema = buildSchema(`
  type Query { cities(first: Int): CityConnection! city: City search: Hits! node: City }
  type CityConnection { nodes: [City!]! edges: [CityEdge!]! totalCount: Int! pageInfo: PageInfo! }
  type PageInfo { endCursor: String }
  type Hits { hits(first: Int): CityConnection! }
  type CityEdge { node: City! }
  type City { name: String! country: Country! neighbours(first: Int): CityConnection! names: [Name!]! }
  type Country { name: String! }
  type Name { text: String! }
`);
const weigh = (text: string, variables = {}) => weighText(schema, text, variables);

test("a page costs its rows, each with what is asked of it", () => {
  expect(weigh("{ cities(first: 10) { nodes { name } } }").cost).toBe(1 + 10);
  expect(weigh("{ cities(first: 10) { nodes { country { name } } } }").cost).toBe(1 + 20);
  expect(weigh("{ cities(first: 10) { edges { node { country { name } } } } }").cost).toBe(1 + 20);
});

test("pages inside pages multiply, and the size in a variable counts", () => {
  const text =
    "query ($n: Int) { cities(first: $n) { nodes { neighbours(first: 50) { nodes { name } } } } }";
  expect(weigh(text, { n: 100 }).cost).toBe(1 + 100 * 52);
  expect(weigh(text, { n: 1_000_000 }).cost).toBe(1 + 100 * 52);
});

test("a size that stands as the default of a variable counts like one that is sent", () => {
  const text =
    "query ($n: Int = 100) { cities(first: $n) { nodes { neighbours(first: $n) { nodes { name } } } } }";
  expect(weigh(text).cost).toBe(1 + 100 * 102);
  expect(weigh(text, { n: 5 }).cost).toBe(1 + 5 * 7);
});

test("a list that is only counted costs one, and one whose ends are asked for costs its rows", () => {
  expect(weigh("{ cities(first: 100) { totalCount } }").cost).toBe(1);
  expect(weigh("{ cities(first: 100) { pageInfo { endCursor } } }").cost).toBe(1 + 100 + 1);
  const both = "{ cities(first: 100) { ...F nodes { name } } } fragment F on CityConnection";
  expect(weigh(`${both} { pageInfo { endCursor } }`).cost).toBe(1 + 100 + 1);
  const counted = "{ cities(first: 100) { nodes { neighbours(first: 50) { totalCount } } } }";
  expect(weigh(counted).cost).toBe(1 + 100 * 2);
});

test("a search costs what it looks through, and one thing by its id costs one", () => {
  expect(weigh("{ search { hits(first: 10) { nodes { name } } } }").cost).toBe(1 + 1_000 + 1 + 10);
  expect(weigh("{ node { name } }").cost).toBe(1);
});

test("the page with the most rows is known by its place, however it is asked for", () => {
  const text = `query ($n: Int = 101) { city { ...F } cities(first: 100) { totalCount } }
    fragment F on City { a: neighbours(first: $n) { nodes { name } } }`;
  expect(weigh(text).greatest).toEqual({ path: ["city", "a"], size: 101 });
  expect(weigh(text, { n: 5 }).greatest).toMatchObject({ size: 100 });
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
