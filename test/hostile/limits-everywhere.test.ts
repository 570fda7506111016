import { afterAll, beforeAll, expect, test } from "vitest";
import { type SentOperation, transports } from "#test/support/every-transport.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");
const circle = (depth: number) =>
  `${"country { cities(first: 1) { edges { node { ".repeat(depth)}id${" } } } }".repeat(depth)}`;
const inside = (pages: string) => `{ countries(first: 100) { edges { node { ${pages} } } } }`;

/** Operations that are too big in one way each, and what they are told on every way in. */
const oversized: Readonly<Record<string, SentOperation & { told: Record<string, unknown> }>> = {
  depth: {
    query: inside(`cities(first: 1) { edges { node { ${circle(4)} } } }`),
    told: { code: "QUERY_TOO_COMPLEX", measure: "depth", limit: 16 },
  },
  aliases: {
    query: `{ ${times(61, (n) => `a${n}: serverTime`)} }`,
    told: { code: "QUERY_TOO_COMPLEX", measure: "aliases", limit: 60, asked: 61 },
  },
  directives: {
    query: `{ ${times(121, () => "serverTime @include(if: true)")} }`,
    told: { code: "QUERY_TOO_COMPLEX", measure: "directives", limit: 120, asked: 121 },
  },
  tokens: {
    query: `{ ${times(4_001, () => "serverTime")} }`.replaceAll("serverTime", "id"),
    told: { code: "GRAPHQL_PARSE_FAILED" },
  },
  cost: {
    query: inside("cities(first: 100) { edges { node { country { code } } } }"),
    told: { code: "QUERY_TOO_COMPLEX", measure: "cost", field: "countries", first: 59 },
  },
  "cost by a variable": {
    query: `query ($n: Int) { countries(first: $n) { edges { node { cities(first: 100) { edges { node { country { code } } } } } } } }`,
    variables: { n: 100 },
    told: { code: "QUERY_TOO_COMPLEX", measure: "cost", field: "countries", first: 59 },
  },
};

for (const [name, send] of Object.entries(transports))
  for (const [measure, { told, ...operation }] of Object.entries(oversized))
    test(`${measure} is refused over ${name} as everywhere`, async () => {
      const { errors } = await send(hub.address, operation);
      expect(errors?.[0]?.extensions).toMatchObject(told);
    });
