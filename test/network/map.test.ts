import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { makePractice, publishRows } from "#test/support/practice.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.stop());

/** What the map asks for, page after page. */
const document = `query ($first: Int!, $after: String) {
  countries(first: 20) { edges { node { id code name(language: "vi") } } }
  cities(first: $first, after: $after) {
    edges { node { id slug name(language: "vi") latitude longitude practiceCount adoptionCount country { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Answer {
  cities: {
    edges: { node: { slug: string; practiceCount: number; country: { id: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const ask = (first: number, after: string | null = null) =>
  hub.client().ask<Answer>(document, { first, after });

test("the map costs as many statements however many cities it shows", async () => {
  for (const city of ["vn-ha-long", "id-surabaya"]) {
    const practice = await makePractice(hub, { city });
    await publishRows(hub, practice.key);
  }
  await ask(79);
  const few = await countStatements(hub.services, () => ask(10));
  expect(few).toBeGreaterThan(0);
  expect(await countStatements(hub.services, () => ask(79))).toBe(few);
});

test("all cities of a country of more than a hundred are on it", async () => {
  const db = hub.services.database.kysely;
  const before = (await ask(100)).cities.edges.length;
  const added = Array.from({ length: 120 }, (_, index) => ({
    id: v7(),
    slug: `th-town-${index}`,
    country_code: "TH",
    kind: "municipality" as const,
    name_en: `Town ${index}`,
    fold: `town ${index}`,
    latitude: 14 + index / 100,
    longitude: 100 + index / 100,
  }));
  await db.insertInto("city").values(added).execute();
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { cities }: Answer = await ask(100, after);
    seen.push(...cities.edges.map(({ node }) => node.slug));
    after = cities.pageInfo.hasNextPage ? cities.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(before + 120);
  expect(seen).toEqual(expect.arrayContaining(added.map(({ slug }) => slug)));
});
