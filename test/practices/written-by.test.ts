import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { TestClient } from "#test/support/client.ts";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { changePractice, makePractice, publishRows } from "#test/support/practice.ts";
import type { TestPractice } from "#test/support/practice.ts";

let hub: TestHub;
let organisations: { id: string; slug: string }[];
/** Two of the first organisation, one of the second. */
let people: { id: string; client: TestClient }[];
let practices: TestPractice[];
let draft: TestPractice;

beforeAll(async () => {
  hub = await startHub();
  const db = hub.services.database.kysely;
  // Only what this test publishes, without what a new hub holds.
  await sql`truncate practice cascade`.execute(db);
  organisations = await db.selectFrom("organisation").select(["id", "slug"]).limit(3).execute();
  people = [];
  for (const [index, of] of [0, 0, 1].entries()) {
    const client = hub.client();
    const { personId } = await client.signInAs({
      email: `researcher-${index}@example.org`,
      memberships: [{ role: "member", organisationId: organisations[of]!.id }],
    });
    people.push({ id: globalId("Person", personId), client });
  }
  practices = [];
  for (const index of [0, 1, 2]) {
    const practice = await makePractice(hub, { title: `Written ${index}` });
    await invite(practice, 0, "AUTHOR");
    await invite(practice, 1, "AUTHOR");
    await invite(practice, 2, "EXPERT");
    await publishRows(hub, practice.key, new Date(Date.UTC(2020 + index, 5, 1)));
    practices.push(practice);
  }
  draft = await makePractice(hub, { title: "Not yet" });
  await invite(draft, 0, "AUTHOR");
});
afterAll(() => hub?.stop());

async function invite({ author, id }: TestPractice, person: number, capacity: string) {
  const input = { practiceId: id, personId: people[person]!.id, capacity, access: "WRITE" };
  const { __typename } = await changePractice(author, "invitePracticeAuthor", input);
  expect(__typename).toBe("ChangePracticeSuccess");
}

interface Written {
  totalCount: number;
  edges: { cursor: string; node: { title: string } }[];
  pageInfo: { hasNextPage: boolean };
}

const page = "totalCount edges { cursor node { title } } pageInfo { hasNextPage }";

async function ofPerson(person: number, asker = hub.client(), args = "first: 10") {
  const { node } = await asker.ask<{ node: { practices: Written } }>(
    `query ($id: ID!) { node(id: $id) { ... on Person { practices(${args}) { ${page} } } } }`,
    { id: people[person]!.id },
  );
  return node.practices;
}

async function ofOrganisation(index: number, asker = hub.client(), args = "first: 10") {
  const { organisation } = await asker.ask<{ organisation: { practices: Written } }>(
    `query ($slug: String!) { organisation(slug: $slug) { practices(${args}) { ${page} } } }`,
    { slug: organisations[index]!.slug },
  );
  return organisation.practices;
}

const titlesOf = ({ edges }: Written) => edges.map(({ node }) => node.title);
const newestFirst = ["Written 2", "Written 1", "Written 0"];

test("a person has the practices they are an author of, the newest first", async () => {
  const written = await ofPerson(0);
  expect(titlesOf(written)).toEqual(newestFirst);
  expect(written.totalCount).toBe(3);
});

test("an organisation has those of its people, each once", async () => {
  const written = await ofOrganisation(0);
  expect(titlesOf(written)).toEqual(newestFirst);
  expect(written.totalCount).toBe(3);
});

test("experts are not told of, nor the organisation that they come from", async () => {
  expect(titlesOf(await ofPerson(2))).toEqual([]);
  expect(titlesOf(await ofOrganisation(1))).toEqual([]);
});

test("what is not published is on no page, whoever looks", async () => {
  const secretariat = hub.client();
  await secretariat.signInAs({
    email: "secretariat@example.org",
    memberships: [{ role: "secretariat" }],
  });
  for (const asker of [hub.client(), draft.author, people[0]!.client, secretariat]) {
    expect(titlesOf(await ofPerson(0, asker))).not.toContain("Not yet");
    expect(titlesOf(await ofOrganisation(0, asker))).not.toContain("Not yet");
  }
});

test("what is no longer held up is not shown any more", async () => {
  const practice = await makePractice(hub, { title: "Taken back" });
  await invite(practice, 0, "AUTHOR");
  const versionId = await publishRows(hub, practice.key, new Date(Date.UTC(2019, 5, 1)));
  expect(titlesOf(await ofPerson(0))).toEqual([...newestFirst, "Taken back"]);
  const db = hub.services.database.kysely;
  await db
    .updateTable("practice_version")
    .set({ state: "withdrawn", ended_at: new Date(), ended_reason: "It was not so." })
    .where("id", "=", versionId)
    .execute();
  await db
    .updateTable("practice")
    .set({ state: "withdrawn", withdrawn_reason: "It was not so." })
    .where("id", "=", practice.key)
    .execute();
  expect(titlesOf(await ofPerson(0))).toEqual(newestFirst);
  expect(titlesOf(await ofOrganisation(0))).toEqual(newestFirst);
});

test("pages give each practice once", async () => {
  for (const read of [ofPerson, ofOrganisation]) {
    const first = await read(0, hub.client(), "first: 2");
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { cursor } = first.edges.at(-1)!;
    const rest = await read(0, hub.client(), `first: 2, after: ${JSON.stringify(cursor)}`);
    expect([...titlesOf(first), ...titlesOf(rest)]).toEqual(newestFirst);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  }
});

test("the number of statements does not grow with the rows", async () => {
  const selection = (first: string) => `practices(first: ${first}) { totalCount nodes {
    title(language: "vi") summary recorded measured city { name country { name } } themes { name }
    adoptionFigures { inUse } } }`;
  const cases: [document: string, few: number, many: number][] = [
    [`query ($first: Int!) { organisation(slug: "SLUG") { ${selection("$first")} } }`, 1, 10],
    [
      `query ($first: Int!) { organisations(first: $first) { nodes { ${selection("2")} } } }`,
      3,
      40,
    ],
    [`query ($first: Int!) { people(first: $first) { nodes { ${selection("2")} } } }`, 3, 40],
  ];
  for (const [document, few, many] of cases) {
    const asked = document.replace("SLUG", organisations[0]!.slug);
    const statements = (first: number) =>
      countStatements(hub.services, () => hub.client().ask(asked, { first }));
    const forMany = await statements(many);
    expect(forMany).toBeGreaterThan(0);
    // Few rows may lead to fewer kinds of things; a statement for each row would be far more.
    expect(forMany - (await statements(few))).toBeLessThanOrEqual(4);
  }
});
