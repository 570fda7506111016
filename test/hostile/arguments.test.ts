import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import { places } from "#server/tasks/places.ts";
import { everyOperation, type FullOperation, type Values } from "#test/hostile/every-argument.ts";
import { leaksOf } from "#test/hostile/leaks.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { cityId, makeWorkshop } from "#test/support/workshop.ts";

const schema = buildSchema(readFileSync(places.contract, "utf8"));
const key = "01930000-0000-7000-8000-000000000000";

const harmless: Values = {
  String: "text",
  ID: globalId("Workshop", key),
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: "2026-12-01T01:00:00Z",
  Date: "2026-12-01",
};

const cursor = (values: unknown) => Buffer.from(JSON.stringify(values)).toString("base64url");
const cursors = (value: unknown) => {
  // A list is ordered by one to five values.
  const after = [1, 2, 3, 4, 5].map((length) => cursor(Array(length).fill(value)));
  return after.map((each) => ({ ...harmless, after: each }));
};

/** What is sent at every argument of every operation. */
const hostile: Readonly<Record<string, readonly Values[]>> = {
  NUL: [{ ...harmless, String: "a\0b", ID: "a\0b" }],
  "NUL in ids and keys": [
    {
      ...harmless,
      ID: Buffer.from("City:a\0b").toString("base64url"),
      clientKey: "a\0b",
      after: cursor(["a\0b"]),
    },
  ],
  "half a surrogate pair": [{ ...harmless, String: "a\ud800b", ID: "\udc00" }],
  "control and direction signs": [{ ...harmless, String: "\u0001\u202e\ufeff\u2028\u007f" }],
  "far too long a text": [{ ...harmless, String: "x".repeat(30_000), ID: "x".repeat(30_000) }],
  "a letter of ten thousand marks": [{ ...harmless, String: `a${"\u0301".repeat(10_000)}` }],
  SQL: [{ ...harmless, String: "'; drop table person; --", ID: "1 or 1=1" }],
  "signs of patterns": [{ ...harmless, String: "%_\\(.*)+$[^]{1,}|&!:*<->" }],
  "names of prototypes": [
    { ...harmless, String: "__proto__", ID: "constructor" },
    { ...harmless, ID: globalId("__proto__", key) },
    { ...harmless, ID: globalId("constructor", key) },
    { ...harmless, ID: globalId("City", "__proto__") },
    { ...harmless, ID: globalId("toString", "valueOf") },
  ],
  "a path": [{ ...harmless, String: "../../../../etc/passwd", ID: "../../etc/passwd" }],
  "ids of another kind": [
    { ...harmless, ID: globalId("Session", key) },
    { ...harmless, ID: globalId("Person", key) },
    { ...harmless, ID: globalId("Person", "------------------------------------") },
    { ...harmless, ID: "" },
  ],
  "the greatest numbers": [{ ...harmless, Int: 2_147_483_647, Float: 1.7e308 }],
  "the smallest numbers": [{ ...harmless, Int: -2_147_483_648, Float: -1.7e308 }],
  "numbers that are hardly any": [{ ...harmless, Int: 0, Float: 5e-324 }],
  "the first days": [{ ...harmless, DateTime: "0000-01-01T00:00:00Z", Date: "0000-01-01" }],
  "the last days": [
    { ...harmless, DateTime: "9999-12-31T23:59:59.999999999-23:59", Date: "9999-12-31" },
  ],
  "cursors of hyphens": cursors("------------------------------------"),
  "cursors of words": cursors("foo 2020"),
  "cursors of no day": cursors("9999-99-99"),
  "cursors of the end of time": cursors("+275760-09-13T00:00:00.000Z"),
  "cursors of great numbers": cursors(Number.MAX_SAFE_INTEGER),
  "cursors of tiny numbers": cursors(5e-324),
  "cursors of nothing": cursors(null),
  "cursors of NUL": cursors("\0"),
  "cursors of half a pair": cursors("\ud800"),
  "cursors of objects": cursors({ __proto__: 1, constructor: 2 }),
  "cursors that are none": [
    { ...harmless, after: "" },
    { ...harmless, after: "%%%" },
    { ...harmless, after: cursor({ length: 2 }) },
    { ...harmless, after: Buffer.from("[".repeat(5_000)).toString("base64url") },
    { ...harmless, after: "workshop:x:99999999999999999999" },
    { ...harmless, after: globalId("Workshop", `${key}:-1`) },
  ],
};

/** These end what the others need; their one id is looked at in the same way. */
const ending = /^mutation (?:signOut|closeWorkshop|removeAgendaItem)/;

let hub: TestHub;
let reader: TestClient;
let host: TestClient;
/** Things that are there, by the arguments that name them: so that the rest is looked at as well. */
let there: Values;

beforeAll(async () => {
  hub = await startHub();
  reader = hub.client();
  const city = await cityId(hub);
  const memberships = [
    { role: "secretariat" as const },
    { role: "city_editor" as const, cityId: city.key },
  ];
  const workshop = await makeWorkshop(hub, { host: { email: "host@example.org", memberships } });
  host = workshop.host;
  there = {
    workshopId: workshop.id,
    agendaItemId: workshop.items[0],
    cityId: city.id,
    hostCityId: city.id,
    slug: workshop.slug,
  };
});
afterAll(() => hub.stop());

for (const [name, sets] of Object.entries(hostile)) {
  // No mutation takes the cursor of a list.
  const kinds = name.startsWith("cursors")
    ? (["query"] as const)
    : (["query", "mutation"] as const);
  for (const kind of kinds) {
    test(`${name}: at every argument of every ${kind} it breaks nothing and learns nothing`, async () => {
      const broken: string[] = [];
      for (const values of sets) {
        // Once with nothing but what is hostile, once with ids that lead somewhere.
        for (const known of kind === "mutation" ? [{}, there] : [{}]) {
          for (const operation of everyOperation(schema, kind, { ...known, ...values }))
            broken.push(...(await tryOut(kind === "query" ? reader : host, operation)));
        }
      }
      expect(broken).toEqual([]);
    });
  }
}

/** What went wrong: nothing, when the answer is data or an error that was meant. */
async function tryOut(client: TestClient, operation: FullOperation): Promise<string[]> {
  if (ending.test(operation.name)) return [];
  const answer = JSON.stringify(await client.query(operation.query, operation.variables));
  const wrong = leaksOf(answer);
  if (answer.includes("INTERNAL_SERVER_ERROR")) wrong.push(answer.slice(0, 200));
  return wrong.map(
    (what) => `${operation.name} ${JSON.stringify(operation.variables).slice(0, 200)}: ${what}`,
  );
}
