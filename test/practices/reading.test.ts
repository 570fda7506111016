import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import {
  changePractice,
  makePractice,
  publishRows,
  type TestPractice,
} from "#test/support/practice.ts";

let hub: TestHub;
let compost: TestPractice;
let draft: TestPractice;

/** What stands in the catalogue: titles, the newest last. */
const published = [
  {
    title: "Ủ phân từ rác chợ Hạ Long",
    language: "vi",
    city: "vn-ha-long",
    themes: ["clean-land"],
  },
  { title: "Bank sampah", language: "id", city: "id-surabaya", themes: ["clean-land"] },
  { title: "Clean buses", language: "en", city: "vn-da-nang", themes: ["clean-air"] },
];

beforeAll(async () => {
  hub = await startHub();
  // Only what this test publishes, without what a new hub holds.
  await sql`truncate practice cascade`.execute(hub.services.database.kysely);
  const made: TestPractice[] = [];
  for (const [index, wish] of published.entries()) {
    const practice = await makePractice(hub, wish);
    await publishRows(hub, practice.key, new Date(Date.UTC(2020 + index, 5, 1)));
    made.push(practice);
  }
  compost = made[0]!;
  draft = await makePractice(hub, { title: "Not yet", city: "vn-ha-long", themes: ["clean-land"] });
});
afterAll(() => hub.stop());

interface List {
  practices: {
    nodes: { title: string }[];
    totalCount: number;
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}

async function titles(args: string): Promise<string[]> {
  const { practices } = await hub.client().ask<List>(`{ practices(${args}) { nodes { title } } }`);
  return practices.nodes.map(({ title }) => title);
}

const [vi, id, en] = published.map(({ title }) => title) as [string, string, string];

test("the list has what is published, and each filter narrows it", async () => {
  expect(await titles("first: 10")).toEqual([en, id, vi]);
  expect(await titles("order: TITLE")).toEqual([id, en, vi]);
  expect(await titles('filter: { countryCode: "vn" }')).toEqual([en, vi]);
  expect(await titles('filter: { citySlug: "id-surabaya" }')).toEqual([id]);
  expect(await titles('filter: { themeSlug: "clean-land" }')).toEqual([id, vi]);
  expect(await titles('filter: { language: "vi" }')).toEqual([vi]);
  expect(await titles("filter: { year: 2021 }")).toEqual([id]);
  expect(await titles("filter: { year: 2147483647 }")).toEqual([]);
  expect(await titles('filter: { changedSince: "2021-01-01T00:00:00Z" }')).toEqual([en, id]);
  expect(await titles("filter: { recorded: true }")).toEqual([]);
  expect(await titles("filter: { adopted: false, measured: false }")).toEqual([en, id, vi]);
  for (const typed of ["ha long", "Hạ Long", "HA LONG", "phan tu rac"])
    expect(await titles(`filter: { search: "${typed}" }`), typed).toEqual([vi]);
  expect(await titles('filter: { search: "Not yet" }')).toEqual([]);
});

test("pages of every order give each practice once", async () => {
  for (const order of ["NEWEST", "TITLE", "MOST_ADOPTED"]) {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { practices }: List = await hub.client().ask<List>(
        `query ($after: String) { practices(order: ${order}, first: 2, after: $after) {
          nodes { title } totalCount pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      seen.push(...practices.nodes.map(({ title }) => title));
      expect(practices.totalCount).toBe(3);
      if (!practices.pageInfo.hasNextPage) break;
      after = practices.pageInfo.endCursor;
    }
    expect(seen.toSorted(), order).toEqual([en, id, vi].toSorted());
  }
});

test("places, themes, people and the network tell their practices; drafts are the viewer's own", async () => {
  const everything = `{
    city(slug: "vn-ha-long") { practices { nodes { title } totalCount } }
    country(code: "VN") { practices { nodes { title } } }
    themes { nodes { slug practices { totalCount } } }
    hub { figures { practices } }
    viewer { practices { nodes { title state } } } }`;
  const seen = await draft.author.ask<{
    themes: { nodes: { slug: string; practices: { totalCount: number } }[] };
  }>(everything);
  expect(seen).toMatchObject({
    city: { practices: { nodes: [{ title: vi }], totalCount: 1 } },
    country: { practices: { nodes: [{ title: en }, { title: vi }] } },
    hub: { figures: { practices: 3 } },
    viewer: { practices: { nodes: [{ title: "Not yet", state: "DRAFT" }] } },
  });
  const counts = Object.fromEntries(
    seen.themes.nodes.map(({ slug, practices }) => [slug, practices.totalCount]),
  );
  expect([counts["clean-land"], counts["clean-air"]]).toEqual([2, 1]);
  const person = Buffer.from(`Person:${compost.authorId}`).toString("base64url");
  expect(
    await hub
      .client()
      .ask(
        `query ($id: ID!) { node(id: $id) { ... on Person { practices { nodes { title } } } } }`,
        { id: person },
      ),
  ).toEqual({ node: { practices: { nodes: [{ title: vi }] } } });
});

test("the number of statements does not grow with the rows", async () => {
  const list = (first: number) => () =>
    draft.author.ask(`{ practices(first: ${first}) { nodes {
      title(language: "vi") summary url state updatedAt eventCursor viewerCanWrite
      city { name } country { name } themes { name }
      authors { person { name } seat { __typename } }
      texts { content { title } revisions(first: 3) { nodes { number authors { person { name } } } } }
      missingForReview { field } } } }`);
  const cities = (first: number) => () =>
    hub.client().ask(`{ cities(first: ${first}) { nodes { practices(first: 3) {
      totalCount nodes { title themes { slug } } } } } }`);
  expect(await countStatements(hub.services, list(3))).toBe(
    await countStatements(hub.services, list(1)),
  );
  expect(await countStatements(hub.services, cities(80))).toBe(
    await countStatements(hub.services, cities(20)),
  );
});

test("a page's head tells what everybody may read, and nothing of a draft", async () => {
  const { findPage } = await import("#server/core/http/page-heads.ts");
  const { practicePages } = await import("#server/features/practices/practices.pages.ts");
  const { makeContext } = await import("#server/core/make-context.ts");
  const head = (path: string, language: string) => {
    const found = findPage(practicePages, path)!;
    const caller = { address: "", device: "", language, token: null };
    return found.load(found.params, makeContext(hub.services, { kind: "nobody" }, caller, "test"));
  };
  expect(await head(`/practices/${compost.slug}`, "en")).toEqual({
    title: vi,
    description: "Hạ Long · In short",
    language: "vi",
    image: `/practices/${compost.slug}/card.png`,
    hidden: false,
  });
  expect(await head(`/practices/${compost.slug}/vi/1`, "en")).toMatchObject({ title: vi });
  expect(await head(`/practices/${compost.slug}/vi/one`, "en")).toMatchObject({
    title: "Practice",
    hidden: true,
    missing: "strangers",
  });
  const hidden = await head(`/practices/${draft.slug}`, "vi");
  expect(hidden).toEqual(await head("/practices/there-is-none", "vi"));
  expect(hidden).toMatchObject({ title: "Thực hành tốt", hidden: true });
  for (const page of ["write", "history", "review", "adopt"])
    expect(await head(`/practices/${compost.slug}/${page}`, "en")).toMatchObject({ hidden: true });
  expect(await head("/practices", "vi")).toMatchObject({ language: "vi" });
  expect(await head("/practices/compare", "en")).toMatchObject({ title: "Compare practices" });
});

test("what was withdrawn can be read with the reason, and is in no list", async () => {
  const practice = await makePractice(hub, { title: "Withdrawn one" });
  await publishRows(hub, practice.key);
  const db = hub.services.database.kysely;
  await db
    .updateTable("practice_version")
    .set({ state: "withdrawn", ended_at: new Date(), ended_reason: "Wrong figures" })
    .where("practice_id", "=", practice.key)
    .execute();
  await db
    .updateTable("practice")
    .set({ state: "withdrawn", withdrawn_reason: "Wrong figures" })
    .where("id", "=", practice.key)
    .execute();
  expect(
    await hub
      .client()
      .ask(`query ($slug: String!) { practice(slug: $slug) { title state withdrawnReason } }`, {
        slug: practice.slug,
      }),
  ).toEqual({
    practice: { title: "Withdrawn one", state: "WITHDRAWN", withdrawnReason: "Wrong figures" },
  });
  expect(await titles("first: 10")).not.toContain("Withdrawn one");
  const refused = await changePractice(practice.author, "invitePracticeAuthor", {
    practiceId: practice.id,
    personId: Buffer.from(`Person:${compost.authorId}`).toString("base64url"),
    capacity: "AUTHOR",
    access: "WRITE",
  });
  expect(refused).toMatchObject({
    __typename: "NotAllowed",
    message: "This practice was withdrawn.",
  });
});
