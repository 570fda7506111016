import { afterAll, beforeAll, expect, test } from "vitest";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { pageOf, pagesOf } from "#server/core/graphql/page-of.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const db = () => hub.services.database.kysely;
const cities = () => db().selectFrom("city").select(["id", "name_en", "country_code", "latitude"]);

/** By country downwards and name upwards: mixed directions, many equal values in the first. */
const keys: readonly SortKey[] = [
  { by: "city.country_code", as: "country_code", type: "text", descending: true },
  { by: "city.name_en", as: "name_en", type: "text" },
  { by: "city.id", as: "id", type: "uuid" },
];

async function walk(
  turn: (cursor: string | null) => ConnectionArgs,
  next: (page: Page<{ id: string }>) => string | null,
) {
  const ids: string[][] = [];
  let cursor: string | null = null;
  do {
    const page: Page<{ id: string }> = await pageOf(cities(), keys, turn(cursor));
    ids.push(page.nodes.map(({ id }) => id));
    cursor = next(page);
  } while (cursor !== null && ids.length < 100);
  return ids;
}

test("pages forward and backward give every row once, in the same order", async () => {
  const all = await cities()
    .orderBy("country_code", "desc")
    .orderBy("name_en")
    .orderBy("id")
    .execute();
  const wanted = all.map(({ id }) => id);
  const forward = await walk(
    (after) => ({ first: 7, after }),
    ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  );
  expect(forward.flat()).toEqual(wanted);
  const backward = await walk(
    (before) => ({ last: 7, before }),
    ({ pageInfo }) => (pageInfo.hasPreviousPage ? pageInfo.startCursor : null),
  );
  expect(backward.toReversed().flat()).toEqual(wanted);
});

test("a page holds at most 100 and counts all", async () => {
  const page = await pageOf(cities(), keys, { first: 5_000 });
  expect(page.nodes.length).toBeLessThanOrEqual(100);
  const { total } = await db()
    .selectFrom("city")
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  expect(await page.totalCount()).toBe(total);
});

test("a cursor of another list, or a made up one, is a program's mistake", async () => {
  for (const after of ["nonsense", btoa('["a","b","not a uuid"]'), btoa("[1,2,3]"), ""]) {
    await expect(pageOf(cities(), keys, { after })).rejects.toMatchObject({
      extensions: { code: "BAD_USER_INPUT" },
    });
  }
});

test("a cursor is good for the list and the order it comes from alone", async () => {
  const lists = [
    ["cities", "NAME"],
    ["cities", "COUNTRY"],
    ["cities", "CHANGED"],
    ["organisations", "NAME"],
    ["organisations", "CHANGED"],
    ["recognitions", "LATEST"],
    ["recognitions", "CHANGED"],
    ["practices", "NEWEST"],
    ["practices", "TITLE"],
    ["practices", "CHANGED"],
    ["practices", "MOST_ADOPTED"],
  ] as const;
  const ask = (list: string, order: string, also = "") =>
    hub
      .client()
      .query(`{ page: ${list}(first: 1, order: ${order} ${also}) { pageInfo { endCursor } } }`);
  for (const [list, order] of lists) {
    const { data } = await ask(list, order);
    const { endCursor } = (data as { page: { pageInfo: { endCursor: string } } }).page.pageInfo;
    expect(endCursor, `${list} ${order}`).toBeTruthy();
    for (const [other, otherOrder] of lists) {
      const { errors } = await ask(other, otherOrder, `after: "${endCursor}"`);
      const code = errors?.[0]?.extensions?.["code"];
      const same = other === list && otherOrder === order;
      const pair = `${list} ${order} in ${other} ${otherOrder}`;
      expect(code, pair).toBe(same ? undefined : "BAD_USER_INPUT");
    }
  }
});

test("pages of many parents are those of each alone", async () => {
  const own: readonly SortKey[] = keys.slice(1);
  const countries = ["VN", "TH", "XX", "MY"];
  const together = await pagesOf(db(), cities(), "city.country_code", countries, own, { first: 2 });
  for (const [index, code] of countries.entries()) {
    const alone = await pageOf(cities().where("country_code", "=", code), own, { first: 2 });
    const page = together[index]!;
    expect(page.nodes.map(({ id }) => id)).toEqual(alone.nodes.map(({ id }) => id));
    expect(page.pageInfo).toEqual(alone.pageInfo);
    expect(await page.totalCount()).toBe(await alone.totalCount());
  }
});
