import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { change, join, makeWorkshop, say, type TestWorkshop } from "#test/support/workshop.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const done = "... on ModerateSuccess { decidedId }";
const heldResult = "... on CommentHeld { heldComment { id state body } }";

interface Item {
  reasons: string[];
  comment: { id: string; body: string } | null;
  heldComment: { id: string; body: string; author: { name: string } } | null;
}

async function queue(client: TestClient, workshopId: string | null): Promise<Item[]> {
  const { moderationQueue } = await client.ask<{ moderationQueue: { nodes: Item[] } }>(
    `query ($id: ID) { moderationQueue(workshopId: $id) { nodes {
      since reasons comment { id body } discussionComment { id }
      heldComment { id body author { name } } } } }`,
    { id: workshopId },
  );
  return moderationQueue.nodes;
}

async function saidBy(workshop: TestWorkshop, client: TestClient, body: string): Promise<string> {
  const outcome = await say(client, workshop.items[0]!, body);
  return (outcome["comment"] as { id: string }).id;
}

const report = (client: TestClient, commentId: string, reason = "It is rude") =>
  change(client, "reportComment", { commentId, reason }, "");

const decide = (client: TestClient, commentId: string, decision: string, reason?: string) =>
  change(client, "decideReports", { commentId, decision, reason }, done);

test("a comment is reported once by each, and only moderators see that and why, never who", async () => {
  const workshop = await makeWorkshop(hub);
  const { client: writer } = await join(workshop, hub.client(), "Writer");
  const { client: reader } = await join(workshop, hub.client(), "Reader");
  const { client: other } = await join(workshop, hub.client(), "Other");
  const id = await saidBy(workshop, writer, "Rude words");
  expect((await report(reader, id)).__typename).toBe("ReportCommentSuccess");
  expect((await report(reader, id)).__typename).toBe("Conflict");
  expect((await report(other, id, "I agree it is")).__typename).toBe("ReportCommentSuccess");
  expect((await report(writer, id)).__typename).toBe("NotAllowed");
  expect((await report(hub.client(), id)).__typename).toBe("NotAllowed");
  const waiting = await queue(workshop.host, workshop.id);
  expect(waiting).toMatchObject([{ reasons: ["It is rude", "I agree it is"], comment: { id } }]);
  expect(JSON.stringify(waiting)).not.toContain("Reader");
  for (const client of [writer, reader, hub.client()]) {
    const { errors } = await client.query(
      `query ($id: ID) { moderationQueue(workshopId: $id) { nodes { reasons } } }`,
      { id: workshop.id },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  }
});

test("of two moderators at once one decides, and the other is told", async () => {
  const workshop = await makeWorkshop(hub);
  const { client: writer } = await join(workshop, hub.client(), "Writer");
  const { client: reader } = await join(workshop, hub.client(), "Reader");
  const secretariat = hub.client();
  await secretariat.signInAs({ email: "s@example.org", memberships: [{ role: "secretariat" }] });
  const id = await saidBy(workshop, writer, "What is this");
  await report(reader, id);
  expect((await decide(reader, id, "KEEP")).__typename).toBe("NotAllowed");
  expect((await decide(workshop.host, id, "HIDE")).field).toBe("reason");
  const answers = await Promise.all([
    decide(workshop.host, id, "HIDE", "It is rude"),
    decide(secretariat, id, "KEEP"),
  ]);
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    "Conflict",
    "ModerateSuccess",
  ]);
  expect(await queue(workshop.host, workshop.id)).toEqual([]);
  const { auditLog } = await secretariat.ask<{ auditLog: { nodes: { action: string }[] } }>(
    `query ($id: ID!) { auditLog(filter: { subjectId: $id }) { nodes { action } } }`,
    { id },
  );
  expect(auditLog.nodes).toHaveLength(1);
});

test("hiding a comment in the room decides what was reported of it", async () => {
  const workshop = await makeWorkshop(hub);
  const { client: writer } = await join(workshop, hub.client(), "Writer");
  const { client: reader } = await join(workshop, hub.client(), "Reader");
  const id = await saidBy(workshop, writer, "Hidden by hand");
  await report(reader, id);
  await change(workshop.host, "hideComment", { commentId: id, reason: "Off the topic" }, "");
  expect(await queue(workshop.host, workshop.id)).toEqual([]);
});

/** A workshop where comments wait, somebody in it, and somebody else who follows its events. */
async function waitingRoom() {
  const workshop = await makeWorkshop(hub);
  const on = await change(
    workshop.host,
    "setPremoderation",
    { workshopId: workshop.id, on: true },
    "... on SetPremoderationSuccess { workshop { holdsComments } }",
  );
  expect(on["workshop"]).toEqual({ holdsComments: true });
  const { client: writer } = await join(workshop, hub.client(), "Writer");
  const { client: reader } = await join(workshop, hub.client(), "Reader");
  return { workshop, writer, reader };
}

async function hold(workshop: TestWorkshop, writer: TestClient, body: string, key = randomUUID()) {
  const outcome = await say(writer, workshop.items[0]!, body, { clientKey: key }, "id");
  expect(outcome.__typename).toBe("CommentHeld");
  const [last] = (await queue(workshop.host, workshop.id)).filter(
    ({ heldComment }) => heldComment?.body === body,
  );
  return last!.heldComment!.id;
}

const seenAt = `query ($slug: String!) { workshop(slug: $slug) {
  commentCount moderation { waitingCount declinedCount hiddenCount }
  agenda { nodes { commentCount comments(first: 100) { totalCount nodes { body } }
    viewerHeldComments { body state declinedReason } } } } }`;

interface Seen {
  workshop: {
    commentCount: number;
    moderation: { waitingCount: number; declinedCount: number; hiddenCount: number };
    agenda: {
      nodes: {
        commentCount: number;
        comments: { totalCount: number; nodes: { body: string }[] };
        viewerHeldComments: { body: string; state: string; declinedReason: string | null }[];
      }[];
    };
  };
}

async function see(client: TestClient, { slug }: TestWorkshop) {
  const { workshop } = await client.ask<Seen>(seenAt, { slug });
  const [item] = workshop.agenda.nodes;
  return { ...workshop, ...item!, total: workshop.commentCount };
}

test("what waits is seen by its author and the hosts, and leaks nowhere else", async () => {
  const { workshop, writer, reader } = await waitingRoom();
  const id = await hold(workshop, writer, "Zebra waits here");
  expect(await see(writer, workshop)).toMatchObject({
    total: 0,
    viewerHeldComments: [{ body: "Zebra waits here", state: "WAITING" }],
  });
  for (const client of [reader, hub.client(), workshop.host]) {
    const seen = await see(client, workshop);
    expect(seen).toMatchObject({ total: 0, commentCount: 0, viewerHeldComments: [] });
    expect(seen.moderation).toEqual({ waitingCount: 1, declinedCount: 0, hiddenCount: 0 });
    expect(seen.comments).toEqual({ totalCount: 0, nodes: [] });
  }
  const node = `query ($id: ID!) { node(id: $id) { id ... on HeldComment { body } } }`;
  expect(await reader.ask(node, { id })).toEqual({ node: null });
  expect(await hub.client().ask(node, { id })).toEqual({ node: null });
  const events = await hub.services.database.kysely
    .selectFrom("event")
    .select(["type", "data"])
    .execute();
  const key = Buffer.from(id, "base64url").toString().split(":")[1]!;
  expect(JSON.stringify(events)).not.toContain(key);
  const entries = await hub.services.database.kysely
    .selectFrom("search_entry")
    .selectAll()
    .execute();
  expect(JSON.stringify(entries)).not.toContain("Zebra");
});

async function cursorOf(client: TestClient, { slug }: TestWorkshop): Promise<string> {
  const { workshop } = await client.ask<{ workshop: { eventCursor: string } }>(
    `query ($slug: String!) { workshop(slug: $slug) { eventCursor } }`,
    { slug },
  );
  return workshop.eventCursor;
}

test("RT3: a comment that is let in takes its place at that moment, for all who follow and resume", async () => {
  const { workshop, writer, reader } = await waitingRoom();
  const follow = `subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename cursor
    ... on CommentPosted { comment { body position } } } }`;
  const told = reader.subscribe<{
    workshopEvents: { __typename: string; cursor: string; comment?: { body: string } };
  }>(follow, { id: workshop.id }, { after: await cursorOf(reader, workshop) });
  await say(workshop.host, workshop.items[0]!, "Before");
  const before = await told.find(({ workshopEvents: { comment } }) => comment?.body === "Before");
  const key = randomUUID();
  const id = await hold(workshop, writer, "Waited", key);
  await say(workshop.host, workshop.items[0]!, "Between");
  const approve = { heldCommentId: id, decision: "APPROVE" };
  const answers = await Promise.all([
    change(workshop.host, "decideHeldComment", approve, done),
    change(workshop.host, "decideHeldComment", approve, done),
  ]);
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    "Conflict",
    "ModerateSuccess",
  ]);
  await told.find(({ workshopEvents: { comment } }) => comment?.body === "Waited");
  const bodies = told.results.flatMap(({ workshopEvents: { comment } }) => comment?.body ?? []);
  expect(bodies).toEqual(["Before", "Between", "Waited"]);
  const again = writer.subscribe<{
    workshopEvents: { comment?: { body: string } };
  }>(follow, { id: workshop.id }, { after: before.workshopEvents.cursor });
  await again.find(({ workshopEvents: { comment } }) => comment?.body === "Waited");
  expect(again.results.flatMap(({ workshopEvents: { comment } }) => comment?.body ?? [])).toEqual([
    "Between",
    "Waited",
  ]);
  // RT9: the same key after all that is the comment of the first time.
  const retry = await say(writer, workshop.items[0]!, "Waited", { clientKey: key });
  expect(retry).toMatchObject({ __typename: "PostCommentSuccess", comment: { body: "Waited" } });
  expect((await see(writer, workshop)).viewerHeldComments).toEqual([]);
});

test("a comment that is not let in tells its author why, and a retry posts nothing", async () => {
  const { workshop, writer, reader } = await waitingRoom();
  const key = randomUUID();
  const id = await hold(workshop, writer, "Not for here", key);
  const decline = { heldCommentId: id, decision: "DECLINE" };
  expect((await change(workshop.host, "decideHeldComment", decline, done)).field).toBe("reason");
  const because = { ...decline, reason: "Belongs to the next item" };
  expect((await change(reader, "decideHeldComment", because, done)).__typename).toBe("NotAllowed");
  const declined = await change(workshop.host, "decideHeldComment", because, done);
  expect(declined.__typename).toBe("ModerateSuccess");
  const held = { body: "Not for here", state: "DECLINED", declinedReason: because.reason };
  expect((await see(writer, workshop)).viewerHeldComments).toEqual([held]);
  expect((await see(reader, workshop)).moderation.declinedCount).toBe(1);
  const retry = await say(writer, workshop.items[0]!, "Not for here", { clientKey: key }, "id");
  expect(retry.__typename).toBe("CommentHeld");
  const gone = await change(
    writer,
    "postComment",
    {
      agendaItemId: workshop.items[0]!,
      clientKey: key,
      body: "Not for here",
      language: "en",
      attribution: "PERSONAL",
    },
    heldResult,
  );
  expect(gone["heldComment"]).toMatchObject({ state: "DECLINED" });
});

test("hosts are not held, nobody else switches it, and what waits goes on waiting when it is off", async () => {
  const { workshop, writer } = await waitingRoom();
  expect((await say(workshop.host, workshop.items[0]!, "From the chair")).__typename).toBe(
    "PostCommentSuccess",
  );
  const off = { workshopId: workshop.id, on: false };
  expect((await change(writer, "setPremoderation", off, "")).__typename).toBe("NotAllowed");
  await hold(workshop, writer, "Still here");
  await change(workshop.host, "setPremoderation", off, "");
  expect((await say(writer, workshop.items[0]!, "At once")).__typename).toBe("PostCommentSuccess");
  expect(await queue(workshop.host, workshop.id)).toHaveLength(1);
});

test("what waits when it is switched off stays with its author and the hosts, until a host decides", async () => {
  const { workshop, writer, reader } = await waitingRoom();
  const holds = async (client: TestClient) => {
    const query =
      "query ($id: ID!) { node(id: $id) { ... on Workshop { holdsComments holdsAny } } }";
    const { node } = await client.ask<{ node: object }>(query, { id: workshop.id });
    return node;
  };
  const id = await hold(workshop, writer, "Said before it was off");
  await change(workshop.host, "setPremoderation", { workshopId: workshop.id, on: false }, "");
  // By this the room knows that its author has something to look for.
  expect(await holds(writer)).toEqual({ holdsComments: false, holdsAny: true });
  const waits = { body: "Said before it was off", state: "WAITING", declinedReason: null };
  expect((await see(writer, workshop)).viewerHeldComments).toEqual([waits]);
  expect((await see(reader, workshop)).viewerHeldComments).toEqual([]);
  expect(await queue(workshop.host, workshop.id)).toHaveLength(1);
  const approve = { heldCommentId: id, decision: "APPROVE" };
  expect((await change(workshop.host, "decideHeldComment", approve, done)).__typename).toBe(
    "ModerateSuccess",
  );
  expect((await see(writer, workshop)).viewerHeldComments).toEqual([]);
  expect(await holds(writer)).toEqual({ holdsComments: false, holdsAny: false });
});

test("the secretariat is told how much is moderated in the hub, and nobody else is", async () => {
  const secretariat = hub.client();
  await secretariat.signInAs({ email: "s@example.org", memberships: [{ role: "secretariat" }] });
  const query = "{ moderationFigures { hiddenCount waitingCount declinedCount } }";
  const figures = async () =>
    (
      await secretariat.ask<{
        moderationFigures: { hiddenCount: number; waitingCount: number; declinedCount: number };
      }>(query)
    ).moderationFigures;
  const before = await figures();
  const { workshop, writer } = await waitingRoom();
  const id = await hold(workshop, writer, "One of two");
  await hold(workshop, writer, "Two of two");
  const decline = { heldCommentId: id, decision: "DECLINE", reason: "Not here" };
  await change(workshop.host, "decideHeldComment", decline, done);
  expect(await figures()).toEqual({
    ...before,
    waitingCount: before.waitingCount + 1,
    declinedCount: before.declinedCount + 1,
  });
  for (const client of [workshop.host, hub.client()])
    expect((await client.query(query)).errors?.[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
    });
});

test("the secretariat's queue holds every workshop and every discussion", async () => {
  const secretariat = hub.client();
  await secretariat.signInAs({ email: "s@example.org" });
  const { workshop, writer } = await waitingRoom();
  await hold(workshop, writer, "For the secretariat too");
  const all = await queue(secretariat, null);
  expect(all.some(({ heldComment }) => heldComment?.body === "For the secretariat too")).toBe(true);
  const { errors } = await workshop.host.query(`{ moderationQueue { nodes { reasons } } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
});
