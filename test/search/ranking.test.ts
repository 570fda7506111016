import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rankCandidate } from "#server/features/search/rank-candidate.ts";
import { scoreOf, whyByScore } from "#server/features/search/ranked-rows.ts";
import { plainEntry, type SearchEntry } from "#server/features/search/search-entry.ts";
import { foldWords } from "#server/features/search/search-fold.ts";
import { askedFor, inOneLine } from "#server/features/search/search-terms.ts";
import { wordsOf } from "#server/features/search/words.ts";
import { insertEntries } from "#server/features/search/write-entries.ts";
import { search } from "#test/search/search.ts";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
const db = () => hub.services.database.kysely;

/** Whoever searches may read a challenge, so that an entry is enough to be found. */
const challenge = (title: string, entry: Partial<SearchEntry> = {}): SearchEntry => ({
  ...plainEntry,
  kind: "challenge",
  subjectId: randomUUID(),
  language: "en",
  title,
  path: `/challenges/${title.replaceAll(/\W+/g, "-")}`,
  ...entry,
});
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.stop());

describe("the database ranks as `rankCandidate` does", () => {
  const titles = [
    "Hạ Long",
    "Halong",
    "Hạ Long Bay",
    "The bay of Hạ Long, seen from above",
    "Long walks to Hạ Noi",
    "Longer hats",
    "City-wide composting",
    "Waste",
    "",
    "100 % plastic_free 'markets' \\ streets",
    "ການຄຸ້ມຄອງ waste",
  ];
  const typed = ["ha long", "Long", "long ha", "halong", "wide compost", "waste", "plastic market"];
  test.each(typed)("%s", async (text) => {
    const asked = askedFor(text)!;
    for (const title of titles) {
      const titleFold = inOneLine(wordsOf(foldWords(title)));
      const score = scoreOf({
        fold: sql<string>`${asked.fold}::text`,
        terms: sql<string[]>`${asked.terms.map((term) => term.text)}::text[]`,
        typed: sql<string>`${asked.typed}::text`,
        language: sql<string>`'en'::text`,
      });
      const { rows } = await sql`
        select score, ${whyByScore} as why from (
          select ${score} as score from (select ${titleFold}::text as title_fold) as entry
        ) as scored`.execute(db());
      const { score: expected, why } = rankCandidate({ titleFold }, asked, false);
      expect(rows, title).toEqual([{ score: expect.closeTo(expected, 6), why }]);
    }
  });
});

test("a page alone is the beginning of the whole list, and says whether there is more", async () => {
  const kinds = ["Yttrium", "Yttrium line", "The yttrium", "Yttriums", "On Yttrium Lines"];
  await insertEntries(
    db(),
    numbers(30).map((at) =>
      challenge(`${kinds[at % kinds.length]} ${at}`, { text: at % 2 === 0 ? "yttrium line" : "" }),
    ),
  );
  const whole = await search(hub.client(), "yttrium line");
  expect(whole.total).toBeGreaterThan(15);
  for (const first of [1, 2, 7, 15]) {
    const page = await hub.client().ask<{
      search: { hits: { nodes: { url: string }[]; pageInfo: { hasNextPage: boolean } } };
    }>(
      `query ($first: Int) { search(text: "yttrium line") {
        hits(first: $first) { nodes { url } pageInfo { hasNextPage } } } }`,
      { first },
    );
    const { nodes, pageInfo } = page.search.hits;
    expect(nodes.map(({ url }) => url)).toEqual(whole.hits.slice(0, first).map(({ url }) => url));
    expect(pageInfo.hasNextPage).toBe(true);
  }
});

test("pages of two sizes, a count and facets in one operation tell of the same hits", async () => {
  await insertEntries(
    db(),
    numbers(9).map((at) => challenge(`Lanthanum ${at}`, { countryCode: at < 4 ? "VN" : "TH" })),
  );
  const { search: found } = await hub.client().ask<{
    search: {
      moreThan: boolean;
      two: { nodes: { title: string }[] };
      five: { totalCount: number; nodes: { title: string; country: { code: string } }[] };
      facets: { name: string; values: { value: string; count: number }[] }[];
    };
  }>(`{ search(text: "lanthanum") {
    moreThan
    two: hits(first: 2) { nodes { title } }
    five: hits(first: 5) { totalCount nodes { title country { code } } }
    facets { name values { value count } } } }`);
  expect(found.moreThan).toBe(false);
  expect(found.two.nodes.map(({ title }) => title)).toEqual(["Lanthanum 8", "Lanthanum 7"]);
  expect(found.five.nodes.map(({ country }) => country.code)).toEqual([
    "TH",
    "TH",
    "TH",
    "TH",
    "TH",
  ]);
  expect(found.five.totalCount).toBe(9);
  const { values } = found.facets.find(({ name }) => name === "COUNTRY")!;
  expect(values.map(({ value, count }) => [value, count])).toEqual([
    ["TH", 5],
    ["VN", 4],
  ]);
});

test("a page with its cities is one statement when its words were looked for before", async () => {
  const { id } = await db().selectFrom("city").select("id").limit(1).executeTakeFirstOrThrow();
  await insertEntries(
    db(),
    numbers(6).map((at) => challenge(`Scandium ${at}`, { cityId: id, text: "Of scandium." })),
  );
  const ask = () =>
    hub.client().ask(`{ search(text: "scandium") { hits(first: 4) {
      nodes { title why url excerpt { text } city { slug country { code } } } } } }`);
  await ask();
  expect(await countStatements(hub.services, ask)).toBe(1);
});

test("what was indexed since the same words were looked for is found", async () => {
  const titles = async () => (await search(hub.client(), "niobium")).hits.map(({ title }) => title);
  expect(await titles()).toEqual([]);
  await insertEntries(db(), [challenge("Niobium 1")]);
  expect(await titles()).toEqual(["Niobium 1"]);
  await insertEntries(db(), [challenge("Niobium 2")]);
  expect(await titles()).toEqual(["Niobium 2", "Niobium 1"]);
});

describe("of words that always stand together the latest are found", () => {
  const latest = async (text: string) =>
    (await search(hub.client(), text)).hits.slice(0, 5).map(({ title }) => title);

  test("in many titles", async () => {
    await insertEntries(
      db(),
      numbers(700).map((at) => challenge(`Osmium ruthenium ${at}`)),
    );
    const expected = [699, 698, 697, 696, 695].map((at) => `Osmium ruthenium ${at}`);
    expect(await latest("osmium ruthenium")).toEqual(expected);
  });

  test("in many titles, most of them old", async () => {
    const title = (at: number) => `Gadolinium holmium ${at}`;
    await insertEntries(
      db(),
      numbers(600).map((at) => challenge(title(at))),
    );
    await insertEntries(
      db(),
      numbers(800).map((at) => challenge(`Something else ${at}`)),
    );
    await insertEntries(
      db(),
      [600, 601, 602].map((at) => challenge(title(at))),
    );
    expect((await latest("gadolinium holmium")).slice(0, 3)).toEqual([602, 601, 600].map(title));
    expect((await search(hub.client(), "gadolinium holmium")).total).toBeGreaterThan(60);
  });
});
