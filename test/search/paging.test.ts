import { afterAll, beforeAll, expect, test } from "vitest";
import { indexStale } from "#server/features/search/index-stale.ts";
import { search } from "#test/search/search.ts";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice } from "#test/support/published-practice.ts";

let hub: TestHub;
const wish = { themes: ["waste"] };

beforeAll(async () => {
  hub = await startHub();
  for (let number = 0; number < 25; number += 1)
    await storePractice(hub, { ...wish, title: `Iridium <b>${number}</b>` });
  for (let number = 0; number < 4; number += 1)
    await storePractice(hub, { ...wish, title: `Tellurium ${number}` });
  await indexStale(hub.services.database);
}, 60_000);
afterAll(() => hub?.stop());

test("pages show every hit once, and all know how many there are", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  for (const expected of [10, 10, 5]) {
    const page = await search(hub.client(), "iridium", null, { first: 10, after });
    expect(page.hits).toHaveLength(expected);
    expect(page.total).toBe(25);
    expect(page.hasNextPage).toBe(expected === 10);
    seen.push(...page.hits.map(({ url }) => url));
    after = page.endCursor;
  }
  expect(new Set(seen).size).toBe(25);
});

test("parts of a title are plain text, put together the title again", async () => {
  const { hits } = await search(hub.client(), "iridium");
  for (const { title, titleParts } of hits) {
    expect(titleParts.map(({ text }) => text).join("")).toBe(title);
    expect(titleParts.filter((part) => part.highlighted).map(({ text }) => text)).toEqual([
      "Iridium",
    ]);
    expect(title).toMatch(/^Iridium <b>\d+<\/b>$/);
  }
});

test("a facet narrows to as many hits as it promised", async () => {
  const { facets } = await search(hub.client(), "iridium");
  const valueOf = (name: string) => facets.find((facet) => facet.name === name)!.values[0]!;
  const [kind, country] = [valueOf("KIND"), valueOf("COUNTRY")];
  expect(kind).toMatchObject({ value: "PRACTICE", count: 25 });
  const there = await search(hub.client(), "iridium", { countryCode: country.value });
  expect(there.total).toBe(country.count);
  expect((await search(hub.client(), "iridium", { countryCode: "LA" })).total).toBe(0);
});

test("the number of statements is that of the kinds, not of the hits", async () => {
  const client = hub.client();
  const count = (text: string) => countStatements(hub.services, () => search(client, text));
  await count("iridium");
  expect(await count("iridium")).toBe(await count("tellurium"));
});
