import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice } from "#test/support/published-practice.ts";
import {
  change,
  cityId,
  join,
  makeWorkshop,
  type Outcome,
  say,
  type TestWorkshop,
  type WorkshopWish,
} from "#test/support/workshop.ts";

let hub: TestHub;
let theme: string;
let daNang: { id: string; key: string };
let delegates = 0;

beforeAll(async () => {
  hub = await startHub();
  daNang = await cityId(hub, "vn-da-nang");
  const { id } = await hub.services.database.kysely
    .selectFrom("theme")
    .select("id")
    .where("slug", "=", "clean-water")
    .executeTakeFirstOrThrow();
  theme = globalId("Theme", id);
});
afterAll(() => hub?.stop());

/** A room with a delegate of Da Nang in it, who said something. */
async function room(wish: WorkshopWish = {}): Promise<{
  workshop: TestWorkshop;
  delegate: TestClient;
  delegateKey: string;
  commentId: string;
}> {
  const workshop = await makeWorkshop(hub, wish);
  const delegate = hub.client();
  delegates += 1;
  const { personId: delegateKey } = await delegate.signInAs({
    email: `delegate-${delegates}@example.org`,
    memberships: [{ role: "member", cityId: daNang.key }],
  });
  await join(workshop, delegate);
  const said = await say(delegate, workshop.items[0]!, "Our canal is full of plastic");
  const { id: commentId } = said["comment"] as { id: string };
  return { workshop, delegate, delegateKey, commentId };
}

const raise = (client: TestClient, fromId: string, more: Record<string, unknown> = {}) =>
  change(
    client,
    "createChallenge",
    {
      clientKey: randomUUID(),
      cityId: daNang.id,
      language: "en",
      title: "Plastic in the canal",
      severity: "SERIOUS",
      themeIds: [theme],
      fromId,
      ...more,
    },
    "... on ChangeChallengeSuccess { challenge { id slug } }",
  );

const link = (client: TestClient, fromId: string, resultId: string) =>
  change(
    client,
    "linkOutcome",
    { fromId, resultId },
    "... on LinkOutcomeSuccess { outcome { id madeBy { name } } }",
  );

const slugOf = (answer: Outcome) => (answer["challenge"] as { slug: string }).slug;
const idOf = (answer: Outcome) => (answer["challenge"] as { id: string }).id;

const originsOf = async (client: TestClient, slug: string) => {
  const document = `query ($slug: String!) { challenge(slug: $slug) { title
    origins { id workshop { slug } agendaItem { id } comment { id body } fromChallenge { slug } } } }`;
  type Answer = { challenge: { title: string; origins: Record<string, unknown>[] } };
  return (await client.ask<Answer>(document, { slug })).challenge;
};

const outcomesOf = async (client: TestClient, id: string) => {
  const document = `query ($id: ID!) { node(id: $id) {
    ... on Workshop { outcomes { totalCount nodes { ...o } } }
    ... on AgendaItem { outcomes { totalCount nodes { ...o } } }
    ... on Comment { outcomes { totalCount nodes { ...o } } }
    ... on Challenge { outcomes { totalCount nodes { ...o } } } } }
    fragment o on Outcome { result { __typename ... on Challenge { slug } ... on Practice { slug } } }`;
  type Answer = { node: { outcomes: { totalCount: number; nodes: { result: object }[] } } | null };
  return (await client.ask<Answer>(document, { id })).node?.outcomes ?? null;
};

test("a comment becomes a challenge, and the link is kept on the way there and back", async () => {
  const { workshop, delegate, commentId } = await room();
  const raised = await raise(delegate, commentId);
  const result = { __typename: "Challenge", slug: slugOf(raised) };
  for (const id of [workshop.id, workshop.items[0]!, commentId])
    expect(await outcomesOf(hub.client(), id)).toEqual({ totalCount: 1, nodes: [{ result }] });
  expect(await originsOf(hub.client(), slugOf(raised))).toMatchObject({
    origins: [
      {
        workshop: { slug: workshop.slug },
        agendaItem: { id: workshop.items[0] },
        comment: { id: commentId, body: "Our canal is full of plastic" },
        fromChallenge: null,
      },
    ],
  });
});

test("an agenda item becomes a practice, which nobody else sees before it is published", async () => {
  const { workshop, delegate } = await room();
  const created = await change(
    delegate,
    "createPractice",
    {
      clientKey: randomUUID(),
      cityId: daNang.id,
      language: "en",
      title: "Booms in the canal",
      problem: "Plastic drifts to the sea",
      themeIds: [theme],
      fromId: workshop.items[0],
    },
    "... on ChangePracticeSuccess { practice { id slug } }",
  );
  expect(created.__typename).toBe("ChangePracticeSuccess");
  expect(await outcomesOf(delegate, workshop.id)).toMatchObject({ totalCount: 1 });
  expect(await outcomesOf(hub.client(), workshop.id)).toEqual({ totalCount: 0, nodes: [] });
});

test("a challenge becomes an adoption of a practice", async () => {
  const { delegate, workshop } = await room();
  const challenge = await raise(delegate, workshop.id);
  const practice = await storePractice(hub);
  await change(
    delegate,
    "adoptPractice",
    {
      clientKey: randomUUID(),
      practiceId: practice.id,
      cityId: daNang.id,
      language: "en",
      state: "PILOTING",
      fromId: idOf(challenge),
    },
    "... on ChangeAdoptionSuccess { adoption { id } }",
  );
  expect(await outcomesOf(hub.client(), idOf(challenge))).toEqual({
    totalCount: 1,
    nodes: [{ result: { __typename: "Adoption" } }],
  });
});

describe("what is not for everybody never leaks", () => {
  test("who may not read the workshop sees the result and nothing of where it came from", async () => {
    const { workshop, delegate, commentId } = await room({ visibility: "INVITED" });
    const slug = slugOf(await raise(delegate, commentId));
    expect(await originsOf(hub.client(), slug)).toEqual({
      title: "Plastic in the canal",
      origins: [],
    });
    expect(await outcomesOf(hub.client(), workshop.id)).toBeNull();
    const { origins } = await originsOf(delegate, slug);
    expect(origins).toMatchObject([{ comment: { id: commentId } }]);
    const document = "query ($id: ID!) { node(id: $id) { id } }";
    const { id } = origins[0]!;
    expect(await hub.client().ask(document, { id })).toEqual({ node: null });
    expect(await delegate.ask(document, { id })).toEqual({ node: { id } });
  });

  test("who may not read the workshop cannot link to it, nor learn that it is there", async () => {
    const { workshop, commentId } = await room({ visibility: "INVITED" });
    const { delegate: stranger } = await room();
    for (const id of [workshop.id, workshop.items[0]!, commentId])
      expect((await raise(stranger, id)).__typename).toBe("NotFound");
  });

  test("a comment that was hidden begins nothing, and what came of it before shows no words", async () => {
    const { workshop, delegate, commentId } = await room();
    const slug = slugOf(await raise(delegate, commentId));
    await change(
      workshop.host,
      "hideComment",
      { commentId, reason: "Not about this" },
      "... on ChangeCommentSuccess { comment { state } }",
    );
    expect((await raise(delegate, commentId)).__typename).toBe("NotAllowed");
    expect(await originsOf(hub.client(), slug)).toMatchObject({
      origins: [{ comment: { body: "" } }],
    });
  });

  test("the condition on lists says what the policy says", async () => {
    const { workshop, delegate, delegateKey } = await room();
    const draft = await storePractice(hub, { published: false, authorKey: delegateKey });
    await link(delegate, workshop.id, draft.id);
    const secretariat = hub.client();
    await secretariat.signInAs({
      email: "secretariat@example.org",
      memberships: [{ role: "secretariat" }],
    });
    const readers = { nobody: hub.client(), host: workshop.host, delegate, secretariat };
    for (const [who, client] of Object.entries(readers)) {
      const { practice } = await client.ask<{ practice: object | null }>(
        "query ($slug: String!) { practice(slug: $slug) { id } }",
        { slug: draft.slug },
      );
      const listed = (await outcomesOf(client, workshop.id))?.totalCount;
      expect([who, listed]).toEqual([who, practice === null ? 0 : 1]);
    }
  });
});

describe("linking afterwards", () => {
  test("is for hosts, and for people in the room with their own results", async () => {
    const { workshop, delegate } = await room();
    const { delegate: outsider } = await room();
    const practice = await storePractice(hub);
    expect((await link(outsider, workshop.id, practice.id)).__typename).toBe("NotAllowed");
    expect((await link(delegate, workshop.id, practice.id)).__typename).toBe("NotAllowed");
    expect((await link(workshop.host, workshop.id, practice.id)).__typename).toBe(
      "LinkOutcomeSuccess",
    );
    const own = await storePractice(hub, { city: "vn-da-nang" });
    expect((await link(delegate, workshop.items[0]!, own.id)).__typename).toBe(
      "LinkOutcomeSuccess",
    );
  });

  test("RT9: the same link twice, and at once, is one", async () => {
    const { workshop, commentId } = await room();
    const { id } = await storePractice(hub);
    const links = await Promise.all([1, 2, 3].map(() => link(workshop.host, commentId, id)));
    expect(new Set(links.map(({ outcome }) => (outcome as { id: string }).id)).size).toBe(1);
    expect(await outcomesOf(hub.client(), commentId)).toMatchObject({ totalCount: 1 });
  });

  test("a retry of what was created from a comment links it once", async () => {
    const { delegate, commentId } = await room();
    const clientKey = randomUUID();
    await Promise.all([1, 2].map(() => raise(delegate, commentId, { clientKey })));
    expect(await outcomesOf(hub.client(), commentId)).toMatchObject({ totalCount: 1 });
  });

  test("nothing comes of itself", async () => {
    const { delegate, workshop } = await room();
    const id = idOf(await raise(delegate, workshop.id));
    expect(await link(delegate, id, id)).toMatchObject({ field: "resultId" });
  });
});

test("the room is told when a comment became something", async () => {
  const { workshop, delegate, commentId } = await room();
  const document = `subscription ($id: ID!) { workshopEvents(workshopId: $id) {
    ... on CommentChanged { comment { id outcomes { nodes { result { __typename } } } } } } }`;
  const { node } = await delegate.ask<{ node: { eventCursor: string } }>(
    "query ($id: ID!) { node(id: $id) { ... on Workshop { eventCursor } } }",
    { id: workshop.id },
  );
  const events = delegate.subscribe<{ workshopEvents: Record<string, unknown> }>(
    document,
    { id: workshop.id },
    { after: node.eventCursor },
  );
  await raise(delegate, commentId);
  expect((await events.next()).workshopEvents).toEqual({
    comment: { id: commentId, outcomes: { nodes: [{ result: { __typename: "Challenge" } }] } },
  });
});
