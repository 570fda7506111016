import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { indexStale } from "#server/features/search/index-stale.ts";
import { facetIn, search } from "#test/search/search.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice } from "#test/support/published-practice.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
  const wishes: [string, string, number, number][] = [
    ["vn-ha-long", "clean-land", 2024, 4],
    ["vn-da-nang", "clean-air", 2024, 3],
    ["th-hua-hin", "clean-land", 2025, 2],
  ];
  for (const [city, theme, year, count] of wishes)
    for (let number = 0; number < count; number += 1) {
      const title = `Holmium ${city} ${number}`;
      const publishedAt = new Date(Date.UTC(year, 5, 1));
      await storePractice(hub, { city, themes: [theme], title, publishedAt });
    }
  // More than a search knows of: some hundred of one country, later than a few of another.
  for (let number = 0; number < 3; number += 1)
    await storePractice(hub, { city: "th-hua-hin", title: `Lutetium long ${number}` });
  for (let number = 0; number < 130; number += 1)
    await storePractice(hub, { city: "id-surabaya", title: `Lutetium long ${number}` });
  await indexStale(hub.services.database);
}, 120_000);
afterAll(() => hub?.stop());

const all = () => search(hub.client(), "holmium");

test("every facet counts what is found", async () => {
  const found = await all();
  expect(found.total).toBe(9);
  expect(facetIn(found, "KIND")).toEqual({ PRACTICE: 9 });
  expect(facetIn(found, "COUNTRY")).toEqual({ VN: 7, TH: 2 });
  expect(facetIn(found, "THEME")).toEqual({ "clean-land": 6, "clean-air": 3 });
  expect(facetIn(found, "STATE")).toEqual({ PUBLISHED: 9 });
  expect(facetIn(found, "LANGUAGE")).toEqual({ en: 9 });
  expect(facetIn(found, "YEAR")).toEqual({ 2024: 7, 2025: 2 });
  expect(found.facets.every(({ moreThan }) => !moreThan)).toBe(true);
});

test("countries and themes are called by their names", async () => {
  const { facets } = await all();
  const labels = facets.flatMap(({ values }) => values.map(({ label }) => label));
  expect(labels).toContain("Thailand");
  expect(labels).toContain("Clean land");
});

const filters: [string, (value: string) => Record<string, unknown>][] = [
  ["KIND", (value) => ({ kinds: [value] })],
  ["COUNTRY", (value) => ({ countryCode: value })],
  ["THEME", (value) => ({ themeSlug: value })],
  ["STATE", (value) => ({ state: value })],
  ["LANGUAGE", (value) => ({ language: value })],
  ["YEAR", (value) => ({ year: Number(value) })],
];

describe("each value narrows to as many hits as it promised, and leaves its facet to choose from", () => {
  test.each(filters)("%s", async (name, filterOf) => {
    const before = facetIn(await all(), name);
    for (const [value, count] of Object.entries(before)) {
      const narrowed = await search(hub.client(), "holmium", filterOf(value));
      expect(narrowed.total, value).toBe(count);
      expect(facetIn(narrowed, name), value).toEqual(before);
    }
  });
});

test("two choices narrow together, each facet counted by the other choice", async () => {
  const found = await search(hub.client(), "holmium", {
    countryCode: "VN",
    themeSlug: "clean-land",
  });
  expect(found.total).toBe(4);
  expect(facetIn(found, "COUNTRY")).toEqual({ VN: 4, TH: 2 });
  expect(facetIn(found, "THEME")).toEqual({ "clean-land": 4, "clean-air": 3 });
  expect(facetIn(found, "YEAR")).toEqual({ 2024: 4 });
});

describe("what nothing is finds nothing, not even what looks alike", () => {
  const nothing: [string, Record<string, unknown>][] = [
    ["a year without anything", { year: 1815 }],
    ["a country that is none", { countryCode: "XX" }],
    ["a theme that is none", { themeSlug: "no-such-theme" }],
    ["a kind that it is not", { kinds: ["COMMENT"] }],
  ];
  test.each(nothing)("%s", async (_, filter) => {
    expect((await search(hub.client(), "holmium", filter)).hits).toEqual([]);
    expect((await search(hub.client(), "holmiun", filter)).hits).toEqual([]);
  });
});

describe("of more than a search knows", () => {
  test("it says so, and every count is one that there are at least", async () => {
    const found = await search(hub.client(), "lutetium");
    expect(found.moreThan).toBe(true);
    expect(found.total).toBeLessThan(133);
    for (const { name, values, moreThan } of found.facets) {
      expect(moreThan, name).toBe(true);
      for (const { count } of values) expect(count, name).toBeLessThanOrEqual(133);
    }
  });

  test("the few of another country are all found, and the others still offered", async () => {
    const found = await search(hub.client(), "lutetium", { countryCode: "TH" });
    expect(found.total).toBe(3);
    expect(found.moreThan).toBe(false);
    const { TH, ID } = facetIn(found, "COUNTRY");
    expect(TH).toBe(3);
    expect(ID).toBeGreaterThan(20);
  });

  test("a city that is called so comes before them", async () => {
    const { hits } = await search(hub.client(), "long");
    expect(hits[0]).toMatchObject({ kind: "CITY", url: expect.stringMatching(/vn-ha-long$/) });
  });
});
