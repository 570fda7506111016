import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
const ask = <T = Record<string, unknown>>(document: string, variables = {}) =>
  hub.client().ask<T>(document, variables);

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.stop());

interface RecognitionAnswer {
  id: string;
  role: string;
  year: number | null;
  status: string;
}

const fields = `id role year periodAsStated themeAsStated statedOn status note
  programme { slug kind name } edition { number year programme { slug } }
  theme { slug } sizeClass { slug name(language: "vi") minPeople maxPeople } source { code }`;

async function recognitionsOf(slug: string): Promise<RecognitionAnswer[]> {
  type Answer = { city: { recognitions: { nodes: RecognitionAnswer[] } } };
  const { city } = await ask<Answer>(
    `query ($slug: String!) { city(slug: $slug) { recognitions { nodes { ${fields} } } } }`,
    { slug },
  );
  return city.recognitions.nodes;
}

test("Ha Long received the first award, and took part before it had a year", async () => {
  expect(await recognitionsOf("vn-ha-long")).toMatchObject([
    {
      role: "AWARD",
      year: 2008,
      statedOn: "2008-10-11",
      status: "STATED",
      programme: { slug: "esc-award", kind: "AWARD", name: "ASEAN ESC Award" },
      edition: { number: 1, year: 2008, programme: { slug: "esc-award" } },
      theme: null,
      sizeClass: null,
      source: { code: "HL2008" },
    },
    {
      role: "PARTICIPATING_CITY",
      year: null,
      periodAsStated: "2003–2015 (list undated, c. 2006–2008)",
    },
  ]);
});

test("a certificate has its theme and its size class", async () => {
  const certificate = (await recognitionsOf("th-phuket")).find(
    ({ role }) => role === "CERTIFICATE",
  );
  expect(certificate).toMatchObject({
    year: 2017,
    themeAsStated: "water",
    theme: { slug: "clean-water" },
    sizeClass: { slug: "small", name: "Thành phố nhỏ", minPeople: 20_000, maxPeople: 750_000 },
  });
});

test("where sources disagree the claim is disputed, with what each of them says", async () => {
  const disputed = (await recognitionsOf("kh-phnom-penh")).find(
    ({ status }) => status === "DISPUTED",
  );
  expect(disputed).toMatchObject({ year: 2021, theme: null, themeAsStated: "air or water" });
  expect(disputed).toHaveProperty("note", expect.stringContaining("Sources disagree"));
});

test("the latest comes first, what has no year last", async () => {
  const years = (await recognitionsOf("my-johor-bahru")).map(({ year }) => year);
  expect(years).toEqual([2025, 2021, 2018]);
  expect((await recognitionsOf("kh-phnom-penh")).at(-1)?.year).toBeNull();
});

test("a member state without a role in the programme has none", async () => {
  expect(await recognitionsOf("tl-dili")).toEqual([]);
});

describe("the editions", () => {
  test("are years that happened", async () => {
    const rows = await hub.services.database.kysely
      .selectFrom("edition")
      .innerJoin("programme", "programme.id", "edition.programme_id")
      .select(["slug", "year"])
      .orderBy("slug")
      .orderBy("year")
      .execute();
    const years = (slug: string) => rows.filter((row) => row.slug === slug).map(({ year }) => year);
    expect(years("esc-award")).toEqual([2008, 2011, 2014, 2017, 2021, 2025]);
    expect(years("esc-certificate")).toEqual([2011, 2014, 2017, 2021, 2025]);
  });

  test("agree with the year of what was received in them", async () => {
    const rows = await hub.services.database.kysely
      .selectFrom("recognition")
      .innerJoin("edition", "edition.id", "recognition.edition_id")
      .select([
        "recognition.year as stated",
        "edition.year",
        "recognition.programme_id",
        "edition.programme_id as of",
      ])
      .execute();
    expect(rows.length).toBe(65);
    for (const row of rows) expect([row.stated, row.programme_id]).toEqual([row.year, row.of]);
  });
});

test("a country shows what its cities received, page by page", async () => {
  const document = `query ($after: String) { country(code: "MY") { recognitions(first: 6, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id city { country { code } } } } } }`;
  type Answer = {
    country: {
      recognitions: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { id: string; city: { country: { code: string } } }[];
      };
    };
  };
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const answer: Answer = await ask<Answer>(document, { after });
    const page: Answer["country"]["recognitions"] = answer.country.recognitions;
    for (const { id, city } of page.nodes) {
      expect(city.country.code).toBe("MY");
      ids.push(id);
    }
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    if (!more) expect(new Set(ids).size).toBe(page.totalCount);
  }
});

test("each is found by its id", async () => {
  const [{ id }] = (await recognitionsOf("vn-ha-long")) as [RecognitionAnswer];
  expect(
    await ask("query ($id: ID!) { node(id: $id) { ... on Recognition { role city { slug } } } }", {
      id,
    }),
  ).toEqual({
    node: { role: "AWARD", city: { slug: "vn-ha-long" } },
  });
});
