import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
const ask = <T = Record<string, unknown>>(document: string, variables = {}) =>
  hub.client().ask<T>(document, variables);

beforeAll(async () => {
  hub = await startHub();
  const db = hub.services.database.kysely;
  const cities = await db
    .selectFrom("city")
    .select(["id", "name_en"])
    .orderBy("slug")
    .limit(30)
    .execute();
  for (const [index, { id, name_en }] of cities.entries()) {
    await hub.client().signInAs({
      email: `officer${index}@example.org`,
      name: `Officer of ${name_en}`,
      memberships: [
        { role: "member", cityId: id },
        { role: "city_editor", cityId: id },
      ],
    });
  }
});
afterAll(() => hub?.stop());

describe("countries", () => {
  test("are the eleven of ASEAN, in the forms that ASEAN uses, by name", async () => {
    const answer = await ask<{ countries: { totalCount: number; nodes: { name: string }[] } }>(
      "{ countries { totalCount nodes { code name } } }",
    );
    expect(answer.countries.totalCount).toBe(11);
    expect(answer.countries.nodes.map(({ name }) => name)).toEqual([
      "Brunei Darussalam",
      "Cambodia",
      "Indonesia",
      "Lao PDR",
      "Malaysia",
      "Myanmar",
      "Philippines",
      "Singapore",
      "Thailand",
      "Timor-Leste",
      "Viet Nam",
    ]);
  });

  test("are found by code, whatever its case, and by id", async () => {
    const { country } = await ask<{ country: { id: string } }>(
      `{ country(code: "vn") { id code name(language: "vi") joinedOn names { language text } } }`,
    );
    expect(country).toMatchObject({ code: "VN", name: "Việt Nam", joinedOn: null });
    expect(
      await ask("query ($id: ID!) { node(id: $id) { ... on Country { code } } }", {
        id: country.id,
      }),
    ).toEqual({
      node: { code: "VN" },
    });
    expect(await ask(`{ country(code: "XX") { id } }`)).toEqual({ country: null });
  });

  test("tell the day of joining only where a source does", async () => {
    expect(await ask(`{ country(code: "TL") { joinedOn } }`)).toEqual({
      country: { joinedOn: "2025-10-26" },
    });
  });
});

describe("a city", () => {
  test("is shown with its names, figures and sources", async () => {
    const { city } = await ask(`{ city(slug: "la-luang-prabang") {
      name kind country { name } placeSource { code } validTo note
      names { language name kind source { code } }
      population { people year yearAsStated scope status source { code title } } } }`);
    expect(city).toEqual({
      name: "Luang Prabang",
      kind: "CITY",
      country: { name: "Lao PDR" },
      placeSource: { code: "GN1" },
      validTo: null,
      note: null,
      names: [
        { language: "en", name: "Luang Prabang", kind: "OFFICIAL", source: null },
        { language: "en", name: "Louang Phabang", kind: "ALIAS", source: null },
      ],
      population: {
        people: 90313,
        year: 2015,
        yearAsStated: null,
        scope: "city of 115 villages, 774 sq km",
        status: "STATED",
        source: {
          code: "LP-UEIIP",
          title:
            "ASEAN smart city toolkit: Urban Environment Improvement Investment Project (Luang Prabang)",
        },
      },
    });
  });

  test("has its name in the asked language, a wider form of it, or else in English", async () => {
    const document = `query ($language: String) { city(slug: "vn-ha-long") { name(language: $language) } }`;
    const cases = { vi: "Hạ Long", "vi-VN": "Hạ Long", th: "Ha Long", en: "Ha Long" };
    for (const [language, name] of Object.entries(cases)) {
      expect(await ask(document, { language })).toEqual({ city: { name } });
    }
    expect(await ask(document)).toEqual({ city: { name: "Ha Long" } });
  });

  test("that was abolished keeps its record, its last day and what came of it", async () => {
    const { city } = await ask(
      `{ city(slug: "vn-ninh-binh") { validTo successors { city { slug } note source { code } } predecessors { city { slug } } } }`,
    );
    expect(city).toMatchObject({
      validTo: "2025-07-01",
      successors: [{ city: { slug: "vn-hoa-lu" }, source: null }],
      predecessors: [],
    });
    const { city: next } = await ask(
      `{ city(slug: "vn-hoa-lu") { predecessors { city { slug } } } }`,
    );
    expect(next).toEqual({ predecessors: [{ city: { slug: "vn-ninh-binh" } }] });
  });

  test("that is not there is null", async () => {
    expect(
      await ask(`{ city(slug: "nowhere") { id } organisation(slug: "nobody") { id } }`),
    ).toEqual({
      city: null,
      organisation: null,
    });
  });
});

test("a list of cities goes forward and back by cursor", async () => {
  type Page = {
    cities: {
      nodes: { slug: string }[];
      pageInfo: { endCursor: string; startCursor: string; hasPreviousPage: boolean };
    };
  };
  const first = await ask<Page>("{ cities(first: 3) { nodes { slug } pageInfo { endCursor } } }");
  const next = await ask<Page>(
    "query ($after: String) { cities(first: 3, after: $after) { nodes { slug } pageInfo { startCursor hasPreviousPage } } }",
    { after: first.cities.pageInfo.endCursor },
  );
  const back = await ask<Page>(
    "query ($before: String) { cities(last: 3, before: $before) { nodes { slug } } }",
    { before: next.cities.pageInfo.startCursor },
  );
  expect(back.cities.nodes).toEqual(first.cities.nodes);
  expect(new Set([...first.cities.nodes, ...next.cities.nodes].map(({ slug }) => slug)).size).toBe(
    6,
  );
});

describe("people", () => {
  test("are listed once for their city, whatever roles they have there", async () => {
    const { city } = await ask(
      `{ city(slug: "bn-temburong") { people { totalCount nodes { name memberships { nodes { role city { slug } } } } } } }`,
    );
    expect(city).toEqual({
      people: {
        totalCount: 1,
        nodes: [
          {
            name: "Officer of Temburong District",
            memberships: {
              nodes: [
                { role: "CITY_EDITOR", city: { slug: "bn-temburong" } },
                { role: "MEMBER", city: { slug: "bn-temburong" } },
              ],
            },
          },
        ],
      },
    });
  });

  test("leave the list when their membership ends", async () => {
    const name = "Officer of Pursat";
    const count = async () =>
      (
        await ask<{ people: { totalCount: number } }>(
          `query ($search: String) { people(search: $search, first: 1) { totalCount nodes { name } } }`,
          { search: name },
        )
      ).people;
    expect(await count()).toMatchObject({ nodes: [{ name }] });
    const db = hub.services.database.kysely;
    const person = await db
      .selectFrom("person")
      .select("id")
      .where("name", "=", name)
      .executeTakeFirstOrThrow();
    const today = new Date().toISOString().slice(0, 10);
    await db
      .updateTable("membership")
      .set({ until: today })
      .where("person_id", "=", person.id)
      .execute();
    expect(await count()).not.toMatchObject({ nodes: [{ name }] });
    expect(await ask(`{ city(slug: "kh-pursat") { people { nodes { name } } } }`)).toEqual({
      city: { people: { nodes: [] } },
    });
  });
});

test("organisations are listed by name and by kind, each with its source", async () => {
  const { organisations } = await ask(
    `{ organisations(kind: NGO) { nodes { slug name website city { slug } country { code } source { code } } } }`,
  );
  expect(organisations).toEqual({
    nodes: [
      {
        slug: "pusdakota",
        name: "Pusdakota",
        website: null,
        city: { slug: "id-surabaya" },
        country: { code: "ID" },
        source: { code: "SUB-IGES" },
      },
    ],
  });
});

test("the themes are data, in two languages", async () => {
  const { themes } = await ask<{ themes: { nodes: { slug: string }[] } }>(
    `{ themes { nodes { slug name(language: "vi") } } }`,
  );
  expect(themes.nodes.map(({ slug }) => slug)).toEqual([
    "clean-air",
    "clean-water",
    "clean-land",
    "urban-biodiversity",
    "circular-economy",
  ]);
  expect(themes.nodes[0]).toMatchObject({ name: "Không khí sạch" });
});

test("the hub tells the network in figures", async () => {
  expect(await ask("{ hub { figures { countries cities recognitions } } }")).toEqual({
    hub: { figures: { countries: 11, cities: 79, recognitions: 124 } },
  });
});

describe("a list costs no more statements with more rows", () => {
  const documents: [string, string][] = [
    [
      "cities",
      `query ($first: Int!) { cities(first: $first) { totalCount nodes { name(language: "vi") country { name }
        placeSource { code } names { name source { code } } population { people source { code } }
        populations { people } predecessors { city { name } } successors { city { name } }
        people(first: 3) { nodes { name } } organisations(first: 3) { nodes { name } }
        recognitions(first: 5) { nodes { year programme { name } edition { year } theme { name } sizeClass { name } source { code } } } } } }`,
    ],
    [
      "people",
      `query ($first: Int!) { people(first: $first) { totalCount nodes { name
        memberships { nodes { role city { name(language: "vi") } organisation { name } country { name } } } } } }`,
    ],
    [
      "countries",
      `query ($first: Int!) { countries(first: $first) { nodes { name cities(first: 5) { totalCount nodes { name(language: "th") } }
        organisations(first: 5) { nodes { name } } recognitions(first: 5) { totalCount nodes { city { name } } } } } }`,
    ],
    [
      "seats",
      `query ($first: Int!) { seats(search: "a", first: $first) { nodes {
        ... on City { name(language: "vi") country { name } } ... on Organisation { name source { code } seatOf: country { name } } } } }`,
    ],
  ];
  test.each(documents)("%s", async (_name, document) => {
    const statements = (first: number) =>
      countStatements(hub.services, () => ask(document, { first }));
    const few = await statements(10);
    const many = await statements(100);
    expect(few).toBeGreaterThan(0);
    // A kind of thing that the first ten do not have (a successor, say) may cost its statement.
    expect(many).toBeLessThanOrEqual(few + 2);
  });
});
