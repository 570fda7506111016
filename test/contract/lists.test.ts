import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectPage } from "#test/support/expect-page.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ demo: true });
});
afterAll(() => hub.stop());

type Thing = { id: string; url?: string | null; updatedAt?: string };
interface Listed {
  list: { totalCount: number; nodes: Thing[]; edges: { cursor: string }[] };
}

async function list(field: string, args: string, selection: string): Promise<Listed["list"]> {
  const query = `{ list: ${field}(${args}) { totalCount nodes { ${selection} } edges { cursor } } }`;
  return (await hub.client().ask<Listed>(query)).list;
}

const past = "2000-01-01T00:00:00Z";
const future = "2200-01-01T00:00:00Z";

/** Per list: a filter, and what each thing that it lets through tells of itself. */
const narrowed: Record<string, [filter: string, tells: string, value: unknown][]> = {
  cities: [
    [`countryCode: "vn"`, "country.code", "VN"],
    [`kind: REGENCY`, "kind", "REGENCY"],
    [`themeSlug: "clean-air", programmeSlug: "esc-certificate"`, "__typename", "City"],
    [`programmeSlug: "esc-award", countryCode: "TH"`, "country.code", "TH"],
    [`search: "ha long", countryCode: "vn"`, "country.code", "VN"],
    [`recognisedAs: [AWARD], countryCode: "vn"`, "country.code", "VN"],
    [`recognisedIn: 2021, programmeSlug: "esc-award"`, "__typename", "City"],
    [`changedSince: "${past}"`, "__typename", "City"],
  ],
  organisations: [
    [`kind: NATIONAL_AGENCY`, "kind", "NATIONAL_AGENCY"],
    [`countryCode: "vn"`, "country.code", "VN"],
    [`changedSince: "${past}"`, "__typename", "Organisation"],
  ],
  people: [
    [`countryCode: "vn"`, "__typename", "Person"],
    [`citySlug: "vn-ha-long"`, "__typename", "Person"],
  ],
  practices: [
    [`countryCode: "vn"`, "country.code", "VN"],
    [`language: "EN"`, "__typename", "Practice"],
    [`programmeSlug: "esc-award"`, "__typename", "Practice"],
    [`changedSince: "${past}"`, "state", "PUBLISHED"],
  ],
  challenges: [
    [`state: OPEN`, "state", "OPEN"],
    [`language: "en"`, "language", "en"],
    [`changedSince: "${past}"`, "__typename", "Challenge"],
  ],
  adoptions: [
    [`states: [IN_USE]`, "state", "IN_USE"],
    [`language: "en"`, "language", "en"],
    [`measured: true, changedSince: "${past}"`, "__typename", "Adoption"],
  ],
  workshops: [
    [`states: [LIVE]`, "state", "LIVE"],
    [`countryCode: "vn"`, "hostCity.country.code", "VN"],
    [`citySlug: "vn-ha-long"`, "hostCity.slug", "vn-ha-long"],
    [`language: "VI"`, "languages", expect.arrayContaining(["vi"])],
    [`startsFrom: "${past}", startsBefore: "${future}"`, "__typename", "Workshop"],
    [`changedSince: "${past}"`, "__typename", "Workshop"],
  ],
  recognitions: [
    [`kinds: [CERTIFICATE]`, "programme.kind", "CERTIFICATE"],
    [`programmeSlug: "esc-award"`, "programme.slug", "esc-award"],
    [`countryCode: "vn"`, "city.country.code", "VN"],
    [`citySlug: "vn-ha-long"`, "city.slug", "vn-ha-long"],
    [`themeSlug: "clean-air"`, "theme.slug", "clean-air"],
    [`year: 2021`, "year", 2021],
    [`roles: [AWARD]`, "role", "AWARD"],
    [`statuses: [DISPUTED]`, "status", "DISPUTED"],
    [`changedSince: "${past}", countryCode: "vn"`, "city.country.code", "VN"],
  ],
};

/** Of people it is nobody's business when their names changed. */
const changing = Object.keys(narrowed).filter((field) => field !== "people");

const cases = Object.entries(narrowed).flatMap(([field, filters]) =>
  filters.map(([filter, tells, value]) => ({ field, filter, tells, value })),
);

describe("a filter lets through what fits, and not all", () => {
  test.each(cases)("$field $filter", async ({ field, filter, tells, value }) => {
    const path = tells.split(".");
    const selection = path.reduceRight(
      (inner, name) => (inner ? `${name} { ${inner} }` : name),
      "",
    );
    const found = await list(field, `filter: { ${filter} }, first: 100`, `id ${selection}`);
    expect(found.totalCount).toBeGreaterThan(0);
    expect(found.totalCount).toBe(found.nodes.length);
    for (const node of found.nodes) {
      const told = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], node);
      expect(told).toEqual(value);
    }
  });

  test.each(changing)("%s that changed since tomorrow are none", async (field) => {
    const found = await list(field, `filter: { changedSince: "${future}" }`, "id");
    expect(found.totalCount).toBe(0);
  });

  test.each(changing)(
    "%s say when they changed as the filter and the order see it",
    async (field) => {
      const all = await list(field, `order: CHANGED, first: 100`, "id updatedAt");
      const times = all.nodes.map(({ updatedAt }) => updatedAt!);
      expect(times).toEqual(times.toSorted().toReversed());
      const since = times[Math.floor(times.length / 2)]!;
      const found = await list(field, `filter: { changedSince: "${since}" }, first: 100`, "id");
      const later = all.nodes.filter(({ updatedAt }) => updatedAt! > since);
      expect(found.nodes.map(({ id }) => id).toSorted()).toEqual(
        later.map(({ id }) => id).toSorted(),
      );
    },
  );
});

const orders = {
  cities: ["NAME", "COUNTRY", "CHANGED"],
  organisations: ["NAME", "COUNTRY", "CHANGED"],
  practices: ["NEWEST", "TITLE", "MOST_ADOPTED", "CHANGED"],
  challenges: ["LATEST", "CHANGED"],
  adoptions: ["LATEST", "CHANGED"],
  workshops: ["NEXT", "LATEST", "CHANGED"],
  recognitions: ["LATEST", "CITY", "CHANGED"],
};

describe("an order gives each thing once, page by page, from either end", () => {
  test.each(Object.entries(orders).flatMap(([field, names]) => names.map((name) => [field, name])))(
    "%s by %s",
    async (field, order) => {
      const whole = await list(field, `order: ${order}, first: 6`, "id");
      const wanted = whole.nodes.map(({ id }) => id);
      expect(wanted.length).toBeGreaterThan(2);
      const start = await list(field, `order: ${order}, first: 2`, "id");
      const after = start.edges.at(-1)!.cursor;
      const rest = await list(
        field,
        `order: ${order}, first: ${wanted.length - 2}, after: "${after}"`,
        "id",
      );
      expect([...start.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(wanted);
      const before = whole.edges.at(-1)!.cursor;
      const back = await list(field, `order: ${order}, last: 2, before: "${before}"`, "id");
      expect(back.nodes.map(({ id }) => id)).toEqual(wanted.slice(-3, -1));
    },
  );
});

test("the old arguments of lists still narrow", async () => {
  const old = `{
    cities(countryCode: "vn", search: "long") { totalCount }
    organisations(kind: NATIONAL_AGENCY) { totalCount }
    workshops(states: [LIVE]) { totalCount }
    recognitions(kinds: [CERTIFICATE]) { totalCount }
    people(search: "a") { totalCount }
  }`;
  const renewed = `{
    cities(filter: { countryCode: "vn", search: "long" }) { totalCount }
    organisations(filter: { kind: NATIONAL_AGENCY }) { totalCount }
    workshops(filter: { states: [LIVE] }) { totalCount }
    recognitions(filter: { kinds: [CERTIFICATE] }) { totalCount }
    people(filter: { search: "a" }) { totalCount }
  }`;
  expect(await hub.client().ask(old)).toEqual(await hub.client().ask(renewed));
});

test("people of a city and of a country are those who sit for it today", async () => {
  const ofCity = `{
    city(slug: "vn-ha-long") { people(first: 100) { nodes { id } } }
    people(filter: { citySlug: "vn-ha-long", countryCode: "VN" }, first: 100) { nodes { id } }
    elsewhere: people(filter: { citySlug: "vn-ha-long", countryCode: "TH" }) { totalCount }
  }`;
  const { city, people, elsewhere } = await hub.client().ask<{
    city: { people: unknown };
    people: { nodes: unknown[] };
    elsewhere: { totalCount: number };
  }>(ofCity);
  expect(people.nodes.length).toBeGreaterThan(0);
  expect(people).toEqual(city.people);
  expect(elsewhere.totalCount).toBe(0);
});

test("programmes say when they were held, and a programme and a theme are found by their slug", async () => {
  const { programmes, programme, none, theme } = await hub.client().ask<{
    programmes: { nodes: { slug: string; editions: { nodes: { year: number }[] } }[] };
    programme: { slug: string; editions: { nodes: { year: number }[] } };
    none: null;
    theme: { slug: string };
  }>(`{
    programmes { nodes { slug editions { nodes { year } } } }
    programme(slug: "esc-award") { slug editions { nodes { year } } }
    none: programme(slug: "nobel") { slug }
    theme(slug: "clean-air") { slug }
  }`);
  const years = programme.editions.nodes.map(({ year }) => year);
  expect(years.length).toBeGreaterThan(1);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  expect(programmes.nodes.find(({ slug }) => slug === "esc-award")).toEqual(programme);
  expect(none).toBeNull();
  expect(theme.slug).toBe("clean-air");
});

describe("an address", () => {
  const withPages = [
    "cities",
    "countries",
    "organisations",
    "people",
    "practices",
    "challenges",
    "adoptions",
    "workshops",
  ];
  test.each(withPages)("of %s leads to a page of the hub", async (field) => {
    const { nodes } = await list(field, "first: 3", "id url");
    expect(nodes.length).toBeGreaterThan(0);
    for (const { url } of nodes) await expectPage(hub, url!);
  });

  test("of every version of a practice leads to it, and it says how to cite it", async () => {
    const { practices } = await hub.client().ask<{
      practices: { nodes: { versions: { nodes: Version[] } }[] };
    }>(`{ practices(first: 5) { nodes { versions(first: 5) { nodes { url hash canonical citation(language: "en") } } } } }`);
    const versions = practices.nodes.flatMap((practice) => practice.versions.nodes);
    expect(versions.length).toBeGreaterThan(4);
    for (const { url, hash, citation } of versions) {
      await expectPage(hub, url);
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(citation).toContain(url);
    }
  });

  test("is null for somebody without a page", async () => {
    const client = hub.client();
    await client.signInAs({ email: "alone@example.org", name: "Alone" });
    const { viewer } = await client.ask(`{ viewer { person { name url } } }`);
    expect(viewer).toEqual({ person: { name: "Alone", url: null } });
  });
});

interface Version {
  url: string;
  hash: string;
  citation: string;
}

describe("several things by their ids", () => {
  const wanted = "{ cities(first: 3) { nodes { id } } countries(first: 1) { nodes { id } } }";
  const nodes = `query Q($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`;
  const nothing = Buffer.from("City:00000000-0000-4000-8000-000000000000").toString("base64url");

  test("come in the order they were asked for, null where there is none", async () => {
    const { cities, countries } = await hub
      .client()
      .ask<Record<string, { nodes: { id: string }[] }>>(wanted);
    const ids = [cities!.nodes[2]!.id, nothing, countries!.nodes[0]!.id, cities!.nodes[0]!.id];
    const answer = await hub.client().ask(nodes, { ids });
    expect(answer).toEqual({
      nodes: [
        { __typename: "City", id: ids[0] },
        null,
        { __typename: "Country", id: ids[2] },
        { __typename: "City", id: ids[3] },
      ],
    });
  });

  test("are at most 100", async () => {
    const many = (count: number) => ({ ids: Array.from({ length: count }, () => nothing) });
    expect((await hub.client().ask<{ nodes: [] }>(nodes, many(100))).nodes).toHaveLength(100);
    const { errors } = await hub.client().query(nodes, many(101));
    expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });

  test("weigh as much as they are", async () => {
    const deep = `query Q($ids: [ID!]!) { nodes(ids: $ids) { ... on City { practices(first: 100) {
      nodes { comments(first: 100) { nodes { id } } } } } } }`;
    const { errors } = await hub.client().query(deep, { ids: [nothing, nothing] });
    expect(errors?.[0]?.extensions?.["code"]).toBe("QUERY_TOO_COMPLEX");
    expect((await hub.client().query(deep, { ids: [nothing] })).errors).toBeUndefined();
  });
});
