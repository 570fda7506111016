import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { TestClient } from "#test/support/client.ts";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice } from "#test/support/published-practice.ts";
import { change, cityId, type Outcome } from "#test/support/workshop.ts";

let hub: TestHub;
let editor: TestClient;
let haLong: { id: string; key: string };
let water: string;

beforeAll(async () => {
  hub = await startHub();
  haLong = await cityId(hub);
  water = await themeId("clean-water");
  editor = hub.client();
  await editor.signInAs({
    email: "editor@example.org",
    name: "Editor",
    memberships: [{ role: "city_editor", cityId: haLong.key }],
  });
});
afterAll(() => hub?.stop());

async function themeId(slug: string): Promise<string> {
  const { id } = await hub.services.database.kysely
    .selectFrom("theme")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  return globalId("Theme", id);
}

const fields = `id slug url title description place severity sinceYear since state stateSince
  city { slug } themes { slug } solvedBy { slug } solvedNote createdBy { name }
  steps { number state note practice { slug } writtenBy { name } }
  viewerCanEdit viewerCanMove editedAt`;
const success = `... on ChangeChallengeSuccess { challenge { ${fields} } }`;

interface ChallengeAnswer extends Record<string, unknown> {
  id: string;
  slug: string;
  steps: Record<string, unknown>[];
}

function describeOne(client: TestClient, more: Record<string, unknown> = {}): Promise<Outcome> {
  const input = {
    clientKey: randomUUID(),
    cityId: haLong.id,
    language: "vi",
    title: "Rác nhựa trôi vào vịnh",
    description: "Sau mưa lớn, rác theo suối ra vịnh.",
    severity: "SERIOUS",
    themeIds: [water],
    ...more,
  };
  return change(client, "createChallenge", input, success);
}

async function made(more: Record<string, unknown> = {}): Promise<ChallengeAnswer> {
  const { challenge } = await describeOne(editor, more);
  return challenge as ChallengeAnswer;
}

const move = (client: TestClient, challengeId: string, more: Record<string, unknown>) =>
  change(client, "moveChallenge", { challengeId, ...more }, success);

test("a city describes a difficulty, and everybody reads it", async () => {
  const challenge = await made({ place: "Suối Bãi Cháy", sinceYear: 2016, since: "nhiều năm" });
  expect(challenge).toMatchObject({
    title: "Rác nhựa trôi vào vịnh",
    state: "OPEN",
    city: { slug: "vn-ha-long" },
    themes: [{ slug: "clean-water" }],
    steps: [{ number: 1, state: "OPEN", writtenBy: { name: "Editor" } }],
    viewerCanEdit: true,
  });
  const read = await hub
    .client()
    .ask<{ challenge: ChallengeAnswer }>(
      `query ($slug: String!) { challenge(slug: $slug) { ${fields} } }`,
      { slug: challenge.slug },
    );
  expect(read.challenge).toMatchObject({ id: challenge.id, viewerCanMove: false, sinceYear: 2016 });
  const page = await hub.client().fetch(`/challenges/${challenge.slug}`);
  expect(page.status).toBeLessThan(500);
});

test("others are refused, with the reason in their language", async () => {
  const stranger = hub.client();
  await stranger.signInAs({ email: "stranger@example.org", memberships: [] });
  expect(await describeOne(stranger)).toMatchObject({
    __typename: "NotAllowed",
    message:
      "A difficulty is described by people of its city, the focal point of its country or the secretariat.",
  });
  expect((await describeOne(hub.client())).__typename).toBe("NotAllowed");
  const challenge = await made();
  const input = { challengeId: challenge.id, title: "Another title" };
  expect((await change(stranger, "updateChallenge", input, success)).__typename).toBe("NotAllowed");
  expect((await move(stranger, challenge.id, { to: "BEING_WORKED_ON" })).__typename).toBe(
    "NotAllowed",
  );
});

test.for([
  { field: "title", more: { title: "x" } },
  { field: "title", more: { title: "\u0000 nul" } },
  { field: "themeIds", more: { themeIds: [] } },
  { field: "sinceYear", more: { sinceYear: 1700 } },
  { field: "sinceYear", more: { sinceYear: 2199 } },
  { field: "language", more: { language: "no language" } },
  { field: "clientKey", more: { clientKey: "1" } },
])("a wrong $field is named", async ({ field, more }) => {
  expect(await describeOne(editor, more)).toMatchObject({ __typename: "InvalidInput", field });
});

test("RT9: a retry and a race with the same key describe it once", async () => {
  const clientKey = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => made({ clientKey })));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect((await made({ clientKey })).steps).toHaveLength(1);
});

test("two of the same title have addresses of their own", async () => {
  const [one, other] = await Promise.all([made({ title: "Same" }), made({ title: "Same" })]);
  expect(one.slug).not.toBe(other.slug);
});

test("its words change, and what is left out stays", async () => {
  const challenge = await made({ sinceYear: 2010 });
  const input = { challengeId: challenge.id, title: "Nước thải ra vịnh", severity: "URGENT" };
  const { challenge: changed } = await change(editor, "updateChallenge", input, success);
  expect(changed).toMatchObject({
    title: "Nước thải ra vịnh",
    description: "Sau mưa lớn, rác theo suối ra vịnh.",
    severity: "URGENT",
    sinceYear: 2010,
  });
  const less = { challengeId: challenge.id, sinceYear: null };
  expect(await change(editor, "updateChallenge", less, success)).toMatchObject({
    challenge: { sinceYear: null, title: "Nước thải ra vịnh" },
  });
});

describe("where it stands", () => {
  test("goes from open over being worked on to solved by a practice, step by step", async () => {
    const practice = await storePractice(hub, { themes: ["clean-water"] });
    const { id } = await made();
    await move(editor, id, { to: "BEING_WORKED_ON", note: "A pilot in one ward" });
    const solved = await move(editor, id, { to: "SOLVED", practiceId: practice.id });
    expect(solved).toMatchObject({
      challenge: {
        state: "SOLVED",
        solvedBy: { slug: practice.slug },
        steps: [
          { number: 1, state: "OPEN" },
          { number: 2, state: "BEING_WORKED_ON", note: "A pilot in one ward" },
          { number: 3, state: "SOLVED", practice: { slug: practice.slug } },
        ],
      },
    });
    const document = `query ($slug: String!) { practice(slug: $slug) {
      challengesSolved { totalCount nodes { id } } } }`;
    expect(await hub.client().ask(document, { slug: practice.slug })).toEqual({
      practice: { challengesSolved: { totalCount: 1, nodes: [{ id }] } },
    });
    const again = await move(editor, id, { to: "OPEN", note: "It came back" });
    expect(again).toMatchObject({ challenge: { state: "OPEN", solvedBy: null, solvedNote: "" } });
  });

  test("is solved by something that is said, and by no draft", async () => {
    const draft = await storePractice(hub, { published: false });
    const { id } = await made();
    expect(await move(editor, id, { to: "SOLVED" })).toMatchObject({ field: "note" });
    expect(await move(editor, id, { to: "SOLVED", practiceId: draft.id })).toMatchObject({
      field: "practiceId",
    });
    expect(await move(editor, id, { to: "SOLVED", note: "A new sewer" })).toMatchObject({
      challenge: { solvedNote: "A new sewer" },
    });
  });

  test("RT9: the same step twice, and at once, is one step", async () => {
    const { id } = await made();
    const step = { to: "BEING_WORKED_ON", note: "We begin" };
    await Promise.all([move(editor, id, step), move(editor, id, step)]);
    const { challenge } = await move(editor, id, step);
    expect((challenge as ChallengeAnswer).steps).toHaveLength(2);
  });

  test("two steps at once get numbers of their own", async () => {
    const { id } = await made();
    await Promise.all(
      ["one", "two", "three"].map((note) => move(editor, id, { to: "BEING_WORKED_ON", note })),
    );
    const steps = await hub.services.database.kysely
      .selectFrom("challenge_step")
      .select("number")
      .where("challenge_id", "=", Buffer.from(id, "base64url").toString().split(":")[1]!)
      .orderBy("number")
      .execute();
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});

test("who follows a challenge is told what happens to it", async () => {
  const { id } = await made();
  const document = `subscription ($id: ID!) { challengeEvents(challengeId: $id) {
    cursor ... on ChallengeChanged { challenge { state title } } } }`;
  const { node } = await hub
    .client()
    .ask<{ node: { eventCursor: string } }>(
      "query ($id: ID!) { node(id: $id) { ... on Challenge { eventCursor } } }",
      { id },
    );
  const events = hub.client().subscribe<{
    challengeEvents: { challenge: { state: string } };
  }>(document, { id }, { after: node.eventCursor });
  await move(editor, id, { to: "BEING_WORKED_ON" });
  const { challengeEvents } = await events.next();
  expect(challengeEvents.challenge.state).toBe("BEING_WORKED_ON");
});

describe("lists", () => {
  test("find words with and without marks, and narrow by place, theme, state and severity", async () => {
    const title = "Khói bụi quanh nhà máy";
    const { slug } = await made({
      title,
      severity: "NOTICEABLE",
      themeIds: [await themeId("clean-air")],
    });
    const find = async (filter: Record<string, unknown>) => {
      const document = `query ($filter: ChallengeFilter) { challenges(filter: $filter, first: 50) {
        nodes { slug } } }`;
      type Answer = { challenges: { nodes: { slug: string }[] } };
      const { challenges } = await hub.client().ask<Answer>(document, { filter });
      return challenges.nodes.map((each) => each.slug);
    };
    expect((await find({ search: "khoi bui" }))[0]).toBe(slug);
    expect(await find({ themeSlug: "clean-air" })).toEqual([slug]);
    expect(await find({ severity: "NOTICEABLE", countryCode: "vn" })).toEqual([slug]);
    expect(await find({ citySlug: "id-surabaya" })).toEqual([]);
    expect(await find({ state: "OPEN", citySlug: "vn-ha-long" })).toContain(slug);
    expect(await find({ search: "nothing of the kind" })).toEqual([]);
  });

  test("stand on the pages of city and country, and are counted", async () => {
    const document = `{ city(slug: "vn-ha-long") { challenges(first: 1) { totalCount nodes { city { slug } } } }
      country(code: "VN") { challenges(first: 1) { totalCount } } hub { figures { challenges } } }`;
    const answer = await hub.client().ask<{
      city: { challenges: { totalCount: number } };
      country: { challenges: { totalCount: number } };
      hub: { figures: { challenges: number } };
    }>(document);
    expect(answer.city.challenges.totalCount).toBeGreaterThan(0);
    expect(answer.country.challenges.totalCount).toBe(answer.city.challenges.totalCount);
    expect(answer.hub.figures.challenges).toBe(answer.city.challenges.totalCount);
  });

  test("cost no more statements with more rows", async () => {
    const document = `query ($first: Int!) { challenges(first: $first) { nodes {
      ${fields} suggestions { reasons practice { slug } } adoptions(first: 2) { nodes { slug } }
      outcomes(first: 2) { nodes { id } } origins { id } } } }`;
    const ask = (first: number) => () => hub.client().ask(document, { first });
    const { id: practiceId } = await storePractice(hub, { themes: ["clean-water"] });
    const solved = async () => move(editor, (await made()).id, { to: "SOLVED", practiceId });
    await solved();
    const few = await countStatements(hub.services, ask(1));
    for (let more = 0; more < 4; more += 1) await solved();
    const many = await countStatements(hub.services, ask(5));
    expect(many).toBeLessThanOrEqual(few);
  });
});

test("practices that may help are suggested with the reasons, in both languages", async () => {
  const here = await storePractice(hub, { city: "vn-ha-long", themes: ["clean-water"] });
  const near = await storePractice(hub, {
    city: "vn-da-nang",
    title: "Booms keep plastic waste out of the river",
    themes: ["clean-water"],
  });
  const other = await storePractice(hub, { themes: ["clean-air"] });
  const draft = await storePractice(hub, { themes: ["clean-water"], published: false });
  const { slug } = await made({ language: "en", title: "Plastic waste out of the river" });
  const suggested = async (language: string) => {
    const client = hub.client();
    client.headers["accept-language"] = language;
    const document = `query ($slug: String!) { challenge(slug: $slug) {
      suggestions { reasons practice { slug } } } }`;
    type Answer = {
      challenge: { suggestions: { reasons: string[]; practice: { slug: string } }[] };
    };
    return (await client.ask<Answer>(document, { slug })).challenge.suggestions;
  };
  const [first, ...others] = await suggested("en");
  expect(first).toEqual({
    practice: { slug: near.slug },
    reasons: [
      "It is about the same theme: Clean water.",
      "It speaks of this in similar words.",
      "It was done in the same country: Viet Nam.",
    ],
  });
  const slugs = others.map(({ practice }) => practice.slug);
  for (const none of [here, other, draft]) expect(slugs).not.toContain(none.slug);
  expect((await suggested("vi"))[0]?.reasons).toContain("Nội dung có những từ ngữ tương tự.");
});
