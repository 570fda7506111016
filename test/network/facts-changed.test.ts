import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedNetwork } from "#server/core/database/seed/seed.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

interface Dated {
  id: string;
  updatedAt: string;
}
interface Found {
  list: { nodes: Dated[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** Everything of a list that changed since then, as a partner reads it: page by page. */
async function changedSince(field: string, since: string): Promise<Dated[]> {
  const found: Dated[] = [];
  let after: string | null = null;
  do {
    const page: Found = await hub.client().ask<Found>(
      `query Changed($since: DateTime!, $after: String) {
        list: ${field}(filter: { changedSince: $since }, order: CHANGED, first: 7, after: $after) {
          nodes { id updatedAt } pageInfo { hasNextPage endCursor }
        }
      }`,
      { since, after },
    );
    found.push(...page.list.nodes);
    after = page.list.pageInfo.hasNextPage ? page.list.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** The latest change of a list: what a partner asks from the next time. */
async function latestChange(field: string): Promise<string> {
  const all = await changedSince(field, "2000-01-01T00:00:00Z");
  return all[0]!.updatedAt;
}

const lists = ["cities", "organisations", "recognitions"];

describe.each(lists)("%s by their last change", (field) => {
  test("are read page by page, each once, the latest first", async () => {
    const { all } = await hub
      .client()
      .ask<{ all: { totalCount: number } }>(`{ all: ${field} { totalCount } }`);
    const found = await changedSince(field, "2000-01-01T00:00:00Z");
    expect(found).toHaveLength(all.totalCount);
    expect(new Set(found.map(({ id }) => id)).size).toBe(all.totalCount);
    const times = found.map(({ updatedAt }) => updatedAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  test("are none when the facts are seeded again, or written as they are", async () => {
    const since = await latestChange(field);
    const db = hub.services.database.kysely;
    await seedNetwork(db, hub.services.log);
    const table = { cities: "city", organisations: "organisation", recognitions: "recognition" };
    await sql`update ${sql.table(table[field as keyof typeof table])} set id = id`.execute(db);
    expect(await changedSince(field, since)).toEqual([]);
  });
});

test("a corrected row is the only one that changed", async () => {
  const db = hub.services.database.kysely;
  const since = Object.fromEntries(
    await Promise.all(lists.map(async (field) => [field, await latestChange(field)] as const)),
  );
  const corrected = await db
    .updateTable("organisation")
    .set({ website: "https://example.org" })
    .where("slug", "=", "iges")
    .execute();
  expect(Number(corrected[0]!.numUpdatedRows)).toBe(1);
  const found = await changedSince("organisations", since["organisations"]!);
  expect(found).toHaveLength(1);
  const { organisation } = await hub
    .client()
    .ask<{ organisation: Dated }>(`{ organisation(slug: "iges") { id updatedAt } }`);
  expect(found).toEqual([organisation]);
  expect(await changedSince("cities", since["cities"]!)).toEqual([]);
  expect(await changedSince("recognitions", since["recognitions"]!)).toEqual([]);
});

const cityOf = (slug: string) => sql<string>`(select id from city where slug = ${slug})`;

describe("a city changed", () => {
  const changes: Record<string, [statement: ReturnType<typeof sql>, slugs: string[]]> = {
    "when its own row does": [
      sql`update city set note = 'Corrected' where slug = 'th-nan'`,
      ["th-nan"],
    ],
    "when it gets another name": [
      sql`insert into city_name (city_id, language, name, kind)
        values (${cityOf("vn-ha-long")}, 'fr', 'Baie d''Along', 'alias')`,
      ["vn-ha-long"],
    ],
    "when one of its names goes": [
      sql`delete from city_name where city_id = ${cityOf("vn-ha-long")} and language = 'fr'`,
      ["vn-ha-long"],
    ],
    "when a figure of it is corrected": [
      sql`update population set people = people + 1 where city_id = ${cityOf("vn-hue")}`,
      ["vn-hue"],
    ],
    "when one comes of another, both": [
      sql`insert into city_succession (predecessor_id, successor_id)
        values (${cityOf("th-nan")}, ${cityOf("vn-hue")})`,
      ["th-nan", "vn-hue"],
    ],
  };

  test.each(Object.entries(changes))("%s", async (_when, [statement, slugs]) => {
    const db = hub.services.database.kysely;
    const since = await latestChange("cities");
    await statement.execute(db);
    const ids = await Promise.all(
      slugs.map(async (slug) => {
        const { city } = await hub
          .client()
          .ask<{ city: Dated }>(`query City($slug: String!) { city(slug: $slug) { id } }`, {
            slug,
          });
        return city.id;
      }),
    );
    const found = await changedSince("cities", since);
    expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });
});
