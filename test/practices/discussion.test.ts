import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { v7 } from "uuid";
import type { TestClient } from "#test/support/client.ts";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice, type StoredPractice } from "#test/support/published-practice.ts";
import { keyOf } from "#test/support/practice.ts";
import { Subscription } from "#test/support/subscription.ts";
import { change, cityId, type Outcome } from "#test/support/workshop.ts";

let hub: TestHub;
let writer: TestClient;
let other: TestClient;
let secretariat: TestClient;
let guestless: TestClient;
let haLong: { id: string; key: string };
let surabaya: { id: string; key: string };
let practice: StoredPractice;

beforeAll(async () => {
  hub = await startHub();
  haLong = await cityId(hub);
  surabaya = await cityId(hub, "id-surabaya");
  writer = hub.client();
  await writer.signInAs({
    email: "writer@example.org",
    memberships: [{ role: "member", cityId: haLong.key }],
  });
  other = hub.client();
  await other.signInAs({ email: "other@example.org" });
  secretariat = hub.client();
  await secretariat.signInAs({
    email: "office@example.org",
    memberships: [{ role: "secretariat" }],
  });
  guestless = hub.client();
  practice = await storePractice(hub);
});
afterAll(() => hub?.stop());

const fields = `id position body hiddenBody state attribution editedAt hiddenReason replyCount
  author { name } onBehalfOf { __typename ... on City { slug } } inReplyTo { id }
  subject { __typename ... on Practice { slug } ... on Challenge { slug } }
  reactions { kind count } viewerReactions viewerCanEdit viewerCanWithdraw viewerCanHide`;

interface CommentAnswer extends Record<string, unknown> {
  id: string;
  position: number;
}

function act(client: TestClient, mutation: string, input: Record<string, unknown>) {
  const success = `... on ChangeDiscussionCommentSuccess { comment { ${fields} } }`;
  return change(client, `${mutation}DiscussionComment`, input, success);
}

function post(client: TestClient, more: Record<string, unknown> = {}): Promise<Outcome> {
  return act(client, "post", {
    subjectId: practice.id,
    clientKey: randomUUID(),
    body: "How much does a tonne cost?",
    language: "en",
    attribution: "PERSONAL",
    ...more,
  });
}

const said = (outcome: Outcome): CommentAnswer => outcome["comment"] as CommentAnswer;

async function discussion(client: TestClient, id: string, args = "first: 100") {
  const type = Buffer.from(id, "base64url").toString().split(":")[0]!;
  const { data } = await client.query(
    `query ($id: ID!) { node(id: $id) { ... on ${type} {
       commentCount viewerCanComment comments(${args}) { totalCount nodes { ${fields} } } } } }`,
    { id },
  );
  const node = data!["node"] as {
    commentCount: number;
    viewerCanComment: boolean;
    comments: { totalCount: number; nodes: CommentAnswer[] };
  } | null;
  return node;
}

test("what is said stands in the order of the practice's log, with who said it", async () => {
  const first = said(await post(writer));
  const second = said(await post(other, { body: "About 40 USD.", inReplyToId: first.id }));
  expect(second.position).toBeGreaterThan(first.position);
  expect(second["inReplyTo"]).toEqual({ id: first.id });
  const read = await discussion(guestless, practice.id);
  expect(read?.comments.nodes.map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(read).toMatchObject({ commentCount: 2, viewerCanComment: false });
  expect(read?.comments.nodes[0]).toMatchObject({
    replyCount: 1,
    subject: { __typename: "Practice", slug: practice.slug },
    viewerCanEdit: false,
  });
  expect((await discussion(writer, practice.id))?.viewerCanComment).toBe(true);
});

test("RT9: a retry with the same key says nothing twice, also when both race", async () => {
  const input = { clientKey: randomUUID() };
  const [a, b] = await Promise.all([post(writer, input), post(writer, input)]);
  const again = await post(writer, { ...input, body: "Other words" });
  expect(new Set([a, b, again].map((outcome) => said(outcome).id)).size).toBe(1);
  expect(said(again)["body"]).toBe("How much does a tonne cost?");
});

test("somebody speaks for the city they are a member of, and for no other", async () => {
  const own = said(await post(writer, { attribution: "AGENCY" }));
  expect(own["onBehalfOf"]).toMatchObject({ __typename: "City", slug: "vn-ha-long" });
  const foreign = await post(writer, { attribution: "AGENCY", seatId: surabaya.id });
  expect(foreign.__typename).toBe("NotAllowed");
  const nobodys = await post(other, { attribution: "AGENCY" });
  expect(nobodys).toMatchObject({ __typename: "InvalidInput", field: "seatId" });
});

test("nobody who is not signed in says anything", async () => {
  const outcome = await post(guestless);
  expect(outcome).toMatchObject({
    __typename: "NotAllowed",
    message: "Sign in to take part in the discussion.",
  });
});

test("lengths are counted as a reader sees them", async () => {
  const family = "👨‍👩‍👧‍👦";
  expect((await post(writer, { body: family.repeat(5000) })).__typename).toMatch(/Success/);
  expect(await post(writer, { body: family.repeat(5001) })).toMatchObject({ field: "body" });
  expect(await post(writer, { body: " \n " })).toMatchObject({ field: "body" });
});

test("words are changed by who wrote them, and taken back for good", async () => {
  const comment = said(await post(writer));
  const foreign = await act(other, "edit", { commentId: comment.id, body: "Mine" });
  expect(foreign.__typename).toBe("NotAllowed");
  const edited = said(await act(writer, "edit", { commentId: comment.id, body: "Better" }));
  expect(edited).toMatchObject({ body: "Better", position: comment.position });
  expect(edited["editedAt"]).not.toBeNull();
  expect((await act(other, "withdraw", { commentId: comment.id })).__typename).toBe("NotAllowed");
  const gone = said(await act(writer, "withdraw", { commentId: comment.id }));
  expect(gone).toMatchObject({ body: "", state: "WITHDRAWN", viewerCanEdit: false });
  expect((await post(other, { inReplyToId: comment.id })).__typename).toBe("NotAllowed");
  const stored = await hub.services.database.kysely
    .selectFrom("discussion_comment")
    .select("body")
    .where("id", "=", keyOf(comment.id))
    .executeTakeFirstOrThrow();
  expect(stored.body).toBe("");
});

test("the secretariat hides words with a reason, reads them, and shows them again", async () => {
  const comment = said(await post(writer, { body: "Call Mr X at home" }));
  const hide = { commentId: comment.id, reason: "Names a private person" };
  expect((await act(other, "hide", hide)).__typename).toBe("NotAllowed");
  const hidden = said(await act(secretariat, "hide", hide));
  expect(hidden).toMatchObject({ body: "", hiddenBody: "Call Mr X at home", state: "HIDDEN" });
  const read = (await discussion(other, practice.id))!.comments.nodes;
  expect(read.find(({ id }) => id === comment.id)).toMatchObject({
    body: "",
    hiddenBody: null,
    hiddenReason: "Names a private person",
  });
  expect((await act(writer, "edit", { commentId: comment.id, body: "Y" })).__typename).toBe(
    "NotAllowed",
  );
  const shown = said(await act(secretariat, "show", { commentId: comment.id }));
  expect(shown).toMatchObject({ body: "Call Mr X at home", state: "SHOWN", hiddenReason: null });
});

test("a reaction is set once and taken away once", async () => {
  const comment = said(await post(writer));
  const react = (on: boolean) =>
    act(other, "reactTo", { commentId: comment.id, kind: "USEFUL", on });
  await react(true);
  expect(said(await react(true))).toMatchObject({
    reactions: [{ kind: "USEFUL", count: 1 }],
    viewerReactions: ["USEFUL"],
  });
  expect(said(await react(false))).toMatchObject({ reactions: [], viewerReactions: [] });
});

test("what is said under a draft is read by those who work on it alone", async () => {
  const { personId } = await writer.signInAs({
    email: "draft-author@example.org",
    memberships: [{ role: "city_editor", cityId: haLong.key }],
  });
  const draft = await storePractice(hub, { published: false, authorKey: personId });
  const comment = said(await post(writer, { subjectId: draft.id }));
  expect((await discussion(writer, draft.id))?.commentCount).toBe(1);
  expect(await discussion(other, draft.id)).toBeNull();
  expect((await post(other, { subjectId: draft.id })).__typename).toBe("NotFound");
  const react = { commentId: comment.id, kind: "AGREE", on: true };
  expect((await act(other, "reactTo", react)).__typename).toBe("NotFound");
  const { data } = await other.query(`query ($id: ID!) { node(id: $id) { id } }`, {
    id: comment.id,
  });
  expect(data!["node"]).toBeNull();
});

test("a challenge is discussed like a practice, and an answer stays in its discussion", async () => {
  const challenge = await storeChallenge();
  const comment = said(await post(other, { subjectId: challenge }));
  expect(comment["subject"]).toMatchObject({ __typename: "Challenge" });
  expect((await discussion(guestless, challenge))?.commentCount).toBe(1);
  const across = await post(other, { inReplyToId: comment.id });
  expect(across.__typename).toBe("NotFound");
});

async function storeChallenge(): Promise<string> {
  const key = v7();
  const now = hub.services.clock.now();
  await hub.services.database.kysely
    .insertInto("challenge")
    .values({
      id: key,
      slug: `challenge-${key}`,
      city_id: haLong.key,
      language: "vi",
      title: "Rác",
      severity: "serious",
      state: "open",
      state_since: now,
      created_at: now,
    })
    .execute();
  return Buffer.from(`Challenge:${key}`).toString("base64url");
}

test("the latest five of many practices cost as many statements as of one", async () => {
  const list = async (count: number) => {
    const { data } = await guestless.query(
      `query ($first: Int!) { practices(first: $first) { nodes { id commentCount
         comments(last: 5) { nodes { body author { name } replyCount reactions { count } } } } } }`,
      { first: count },
    );
    return (data!["practices"] as { nodes: { comments: { nodes: unknown[] } }[] }).nodes;
  };
  const more = await Promise.all([storePractice(hub), storePractice(hub)]);
  await Promise.all(more.map(({ id }) => post(secretariat, { subjectId: id })));
  // Once before counting: statements are made when first sent.
  await list(1);
  const one = await countStatements(hub.services, () => list(1));
  await list(20);
  const many = await countStatements(hub.services, () => list(20));
  expect(many).toBe(one);
  for (const node of await list(20)) expect(node.comments.nodes.length).toBeLessThanOrEqual(5);
});

test("RT3: who has it open hears what is said, changed and reacted, after a cursor and then live", async () => {
  for (const id of [practice.id, await storeChallenge()]) {
    const [type, topic] =
      id === practice.id ? ["Practice", "practice"] : ["Challenge", "challenge"];
    const { node } = await other.ask<{ node: { eventCursor: string } }>(
      `query ($id: ID!) { node(id: $id) { ... on ${type} { eventCursor } } }`,
      { id },
    );
    const comment = said(await post(writer, { subjectId: id, body: "Live" }));
    const heard = new Subscription<{ event: HeardEvent }>(hub.client().socket(), {
      query: `subscription ($id: ID!) { event: ${topic}Events(${topic}Id: $id) { __typename
         ... on DiscussionCommentPosted { comment { ${shared} } }
         ... on DiscussionCommentChanged { comment { ${shared} } }
         ... on DiscussionReactionsChanged { comment { ${shared} } } } }`,
      variables: { id },
      extensions: { after: node.eventCursor },
    });
    const next = async () => (await heard.next()).event;
    expect(await next()).toMatchObject({
      __typename: "DiscussionCommentPosted",
      comment: { id: comment.id, body: "Live" },
    });
    await act(other, "reactTo", { commentId: comment.id, kind: "AGREE", on: true });
    expect(await next()).toMatchObject({
      __typename: "DiscussionReactionsChanged",
      comment: { reactions: [{ kind: "AGREE", count: 1 }] },
    });
    await act(writer, "withdraw", { commentId: comment.id });
    expect(await next()).toMatchObject({
      __typename: "DiscussionCommentChanged",
      comment: { body: "", state: "WITHDRAWN" },
    });
    heard.stop();
  }
});

const shared = "id body state reactions { kind count }";
interface HeardEvent {
  __typename: string;
  comment: Record<string, unknown>;
}
