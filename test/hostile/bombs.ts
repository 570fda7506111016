/** Documents that are made to cost the hub more than they cost their sender. */
export interface Bomb {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  /** The codes it may be refused with; `data`: it is answered, for what it asks is bounded. */
  told: readonly string[];
}

const parse = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"];
const refused = [...parse, "BAD_USER_INPUT", "QUERY_TOO_COMPLEX", "BAD_REQUEST"];

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

/** Cities of countries of cities: a circle of the schema, so many times around. */
const circle = (depth: number) =>
  `${"{ country { cities(first: 100) { nodes: edges { node ".repeat(depth)}{ id }${" } } } }".repeat(depth)}`;

export const bombs: Readonly<Record<string, Bomb>> = {
  "a deep document": {
    query: `{ cities(first: 100) { edges { node ${circle(8)} } } }`,
    told: refused,
  },
  "braces without an end": { query: "{a".repeat(60_000), told: refused },
  "lists inside lists": {
    query: `{ city(slug: ${"[".repeat(1_900)}${"]".repeat(1_900)}) { id } }`,
    told: refused,
  },
  "objects inside objects": {
    query: `{ practices(filter: ${"{search:".repeat(900)}1${"}".repeat(900)}) { totalCount } }`,
    told: refused,
  },
  "a thousand aliases": {
    query: `{ ${times(900, (n) => `a${n}: serverTime`)} }`,
    told: refused,
  },
  "a hundred pages of a hundred": {
    query: `{ ${times(50, (n) => `a${n}: cities(first: 100) { edges { node { id names { text } country { id } } } }`)} }`,
    told: refused,
  },
  "a circle of fragments": {
    query: "query { viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }",
    told: refused,
  },
  "fragments that double and double": {
    query: `{ cities { edges { node { ...f0 } } } } ${times(
      40,
      (n) => `fragment f${n} on City { ...f${n + 1} ...f${n + 1} }`,
    )} fragment f40 on City { id }`,
    told: [...refused, "data"],
  },
  "fields of fragments that double and double": {
    query: `{ cities { edges { node { ...f0 } } } } ${times(
      30,
      (n) =>
        `fragment f${n} on City { a${n}: country { cities { edges { node { ...f${n + 1} } } } } b${n}: country { cities { edges { node { ...f${n + 1} } } } } }`,
    )} fragment f30 on City { id }`,
    told: refused,
  },
  "a thousand unknown directives": {
    query: `{ serverTime ${times(1_000, (n) => `@d${n}`)} }`,
    told: refused,
  },
  "one directive a thousand times": {
    query: `{ serverTime ${"@include(if: true) ".repeat(600)} }`,
    told: refused,
  },
  "fields that have to be merged pair by pair": {
    query: `{ cities { edges { node { ${times(600, () => "country { id }")} } } } }`,
    told: ["QUERY_TOO_COMPLEX"],
  },
  "lists that have to be merged pair by pair": {
    query: `{ ${times(450, () => "cities{nodes{name}}")} }`,
    told: ["QUERY_TOO_COMPLEX"],
  },
  "fragments without a name that have to be merged pair by pair": {
    query: `{ ${times(300, () => "...on Query{cities{nodes{name}}}")} }`,
    told: ["QUERY_TOO_COMPLEX"],
  },
  "fields that cannot be merged": {
    query: `{ cities { edges { node { ${times(300, (n) => `x: ${n % 2 ? "id" : "slug"}`)} } } } }`,
    told: refused,
  },
  "merging deep down in many fragments": {
    query: `{ ${times(60, (n) => `...f${n}`)} } ${times(
      60,
      (n) =>
        `fragment f${n} on Query { cities { edges { node { country { cities { edges { node { id } } } } } } } }`,
    )}`,
    told: ["QUERY_TOO_COMPLEX"],
  },
  "introspection in circles": {
    query: `{ __schema { types ${"{ fields { type ".repeat(12)}{ name }${" } }".repeat(12)} } }`,
    told: refused,
  },
  "introspection under many names": {
    query: `{ __schema { types { ${times(400, (n) => `a${n}: fields { name description }`)} } } }`,
    told: refused,
  },
  "the whole schema many times": {
    query: `{ ${times(50, (n) => `a${n}: __schema { types { name fields { name args { name } } } }`)} }`,
    told: refused,
  },
  "thousands of unknown names": { query: `{ ${times(1_900, (n) => `citi${n}`)} }`, told: refused },
  "a name without an end": { query: `{ ${"x".repeat(150_000)} }`, told: refused },
  "thousands of variables": {
    query: `query (${times(900, (n) => `$v${n}: Int`)}) { serverTime }`,
    told: refused,
  },
  "hundreds of operations": {
    query: times(400, (n) => `query q${n} { serverTime }`),
    told: [...refused, "OPERATION_RESOLUTION_FAILURE"],
  },
  "an operation that is a prototype": {
    query: "query a { serverTime } query b { serverTime }",
    operationName: "constructor",
    told: [...refused, "OPERATION_RESOLUTION_FAILURE"],
  },
  "variables that are a prototype": {
    query: "query ($toString: String!) { city(slug: $toString) { id } }",
    told: refused,
  },
  "the greatest page": {
    query: "{ cities(first: 2147483647) { edges { cursor } } }",
    told: ["QUERY_TOO_COMPLEX"],
  },
  "a page greater than any number": {
    query: "{ cities(first: 99999999999999999999) { edges { cursor } } }",
    told: refused,
  },
  "a page below nothing": { query: "{ cities(first: -1) { edges { cursor } } }", told: refused },
  "a page from both ends": {
    query: "{ cities(first: 1, last: 1) { edges { cursor } } }",
    told: refused,
  },
  "a page of words": {
    query: "query ($n: Int) { cities(first: $n) { edges { cursor } } }",
    variables: { n: "1; drop table city" },
    told: refused,
  },
  "a variable as deep as it gets": {
    query: "query ($f: PracticeFilter) { practices(filter: $f) { totalCount } }",
    variables: { f: nest(3_000) },
    told: refused,
  },
  "a document of nothing but comments": { query: "#\n".repeat(60_000), told: refused },
  "NUL in a document": { query: '{ city(slug: "a\0b") { id } }', told: [...refused, "data"] },
  "half a pair in a document": {
    query: '{ city(slug: "\ud800") { id } }',
    told: [...refused, "data"],
  },
  "half a pair by its number": {
    query: '{ city(slug: "\\uD800") { id } }',
    told: [...refused, "data"],
  },
};

function nest(depth: number): Record<string, unknown> {
  let value: Record<string, unknown> = { search: 1 };
  for (let level = 0; level < depth; level += 1) value = { search: value };
  return value;
}
