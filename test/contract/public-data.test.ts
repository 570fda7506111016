import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { makePractice } from "#test/support/practice.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ demo: true });
  await makePractice(hub, { title: "A draft of its authors" });
});
afterAll(() => hub.stop());

const lists = ["cities", "practices", "adoptions"];
const get = (path: string) => fetch(`${hub.address}/data/${path}`);

describe.each(lists)("all %s", (list) => {
  test("come as JSON, each once, with what one may do with them", async () => {
    const answer = await get(`${list}.json`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    const whole = (await answer.json()) as { terms: string } & Record<string, { id: string }[]>;
    expect(whole.terms).toMatch(/\S/);
    const ids = whole[list]!.map(({ id }) => id);
    const counted = await hub
      .client()
      .ask<Record<string, { totalCount: number }>>(`{ ${list} { totalCount } }`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(counted[list]!.totalCount);
  });

  test("come as CSV with the same rows", async () => {
    const answer = await get(`${list}.csv`);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const [head = "", ...rows] = (await answer.text()).trimEnd().split("\r\n");
    const whole = (await (await get(`${list}.json`)).json()) as Record<string, object[]>;
    expect(head.split(",")).toEqual(Object.keys(whole[list]![0]!));
    expect(rows.length).toBe(whole[list]!.length);
  });
});

test("cities say under which licence they stand, and numbers stay numbers", async () => {
  const answer = await get("cities.csv");
  expect(answer.headers.get("link")).toBe(
    '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
  );
  expect(await answer.text()).toMatch(/,-\d+\.\d+,1\d\d\.\d+,/);
});

test("whoever has them is not sent them again", async () => {
  const known = { "if-none-match": (await get("cities.csv")).headers.get("etag")! };
  expect((await fetch(`${hub.address}/data/cities.csv`, { headers: known })).status).toBe(304);
});

test("what nobody may read is not among them", async () => {
  expect(await (await get("practices.csv")).text()).not.toContain("A draft of its authors");
});
