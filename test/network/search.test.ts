import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.stop());

async function cities(search: string): Promise<string[]> {
  type Answer = { cities: { nodes: { name: string }[] } };
  const answer = await hub
    .client()
    .ask<Answer>("query ($search: String!) { cities(search: $search) { nodes { name } } }", {
      search,
    });
  return answer.cities.nodes.map(({ name }) => name);
}

async function seats(search: string, first = 5): Promise<string[]> {
  type Answer = { seats: { nodes: { __typename: string; name: string }[] } };
  const answer = await hub.client().ask<Answer>(
    `query ($search: String!, $first: Int) { seats(search: $search, first: $first) {
      nodes { __typename ... on City { name } ... on Organisation { name } } } }`,
    { search, first },
  );
  return answer.seats.nodes.map(({ __typename, name }) => `${__typename} ${name}`);
}

describe("looking for a city", () => {
  const finds: [string, string][] = [
    ["ha long", "Ha Long"],
    ["Hạ Long", "Ha Long"],
    ["HẠ LONG", "Ha Long"],
    ["hạ lo", "Ha Long"],
    ["Đà Nẵng", "Da Nang"],
    ["da nang", "Da Nang"],
    ["\u00d0à Lạt", "Da Lat"],
    ["hue", "Hue"],
    ["Hải Phòng", "Hai Phong"],
    ["Ha\u0323 Long", "Ha Long"],
    ["หัวหิน", "Hua Hin"],
    ["ขอนแก่น", "Khon Kaen"],
    ["ភ្នំពេញ", "Phnom Penh"],
    ["ວຽງຈັນ", "Vientiane"],
    ["ရန်ကုန်", "Yangon"],
    ["Paranaque", "Parañaque"],
    ["Rangoon", "Yangon"],
    ["Puerto Princessa", "Puerto Princesa"],
  ];
  test.each(finds)("%s finds %s first", async (typed, name) => {
    expect((await cities(typed))[0]).toBe(name);
  });

  test("a piece of a name in a script without spaces is enough", async () => {
    expect(await cities("มหานคร")).toEqual([]);
    expect(await cities("แก่น")).toEqual(["Khon Kaen"]);
  });

  test("what is nowhere finds nothing", async () => {
    expect(await cities("qqqqqqq")).toEqual([]);
  });

  test("signs that mean something to a database are plain letters", async () => {
    for (const typed of ["%", "_", "\\", "%%%%", "h_", "' or 1=1 --", '"; drop table city']) {
      expect(await cities(typed)).toEqual([]);
    }
  });

  test("nothing typed is no wish: all are there", async () => {
    expect(await cities("   ")).toHaveLength(20);
  });

  test("a very long text is cut, not refused", async () => {
    expect(await cities(`ha long ${"x".repeat(5_000)}`)).toEqual(
      await cities(`ha long ${"x".repeat(72)}`),
    );
  });

  test("a match is narrowed to a country", async () => {
    const answer = await hub
      .client()
      .ask(
        `{ cities(search: "ha", countryCode: "th", first: 3) { nodes { slug country { code } } } }`,
      );
    expect(answer).toMatchObject({
      cities: { nodes: [{ slug: "th-hat-yai", country: { code: "TH" } }] },
    });
  });
});

describe("looking for a seat", () => {
  test("cities and organisations are in one list, the best match first", async () => {
    expect((await seats("can tho")).slice(0, 2)).toEqual([
      "City Can Tho",
      "Organisation Can Tho University",
    ]);
    expect((await seats("cần thơ"))[0]).toBe("City Can Tho");
    expect((await seats("đại học cần thơ"))[0]).toBe("Organisation Can Tho University");
    expect((await seats("iges"))[0]).toBe(
      "Organisation Institute for Global Environmental Strategies (IGES)",
    );
    expect(await seats("kuching")).toEqual([
      "City Kuching North",
      "Organisation Kuching North City Hall",
    ]);
  });

  test("the list goes on after a cursor without a gap or a double", async () => {
    const client = hub.client();
    const document = `query ($after: String) { seats(search: "a", first: 20, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { __typename ... on City { id } ... on Organisation { id } } } }`;
    type Answer = {
      seats: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { id: string }[];
      };
    };
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { seats }: Answer = await client.ask<Answer>(document, { after });
      ids.push(...seats.nodes.map(({ id }) => id));
      ({ hasNextPage: more, endCursor: after } = seats.pageInfo);
      expect(seats.totalCount).toBeGreaterThan(50);
      if (!more) expect(ids).toHaveLength(seats.totalCount);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });
});
