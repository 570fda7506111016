import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import {
  change,
  cityId,
  join,
  makeWorkshop,
  say,
  type TestWorkshop,
} from "#test/support/workshop.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const changed =
  "... on ChangeCommentSuccess { comment { id body state editedAt hiddenReason language reactions { kind count } viewerReactions } }";
const idOf = (outcome: Record<string, unknown>) => (outcome["comment"] as { id: string }).id;
const positionOf = (outcome: Record<string, unknown>) =>
  (outcome["comment"] as { position: number }).position;

const read = `query ($id: ID!) { node(id: $id) { ... on Comment { body state hiddenReason } } }`;

async function conversation(workshop: TestWorkshop, client = workshop.host, args = "last: 100") {
  const { workshop: page } = await client.ask<{
    workshop: {
      agenda: {
        nodes: { comments: { nodes: { id: string; body: string; position: number }[] } }[];
      };
    };
  }>(
    `query ($slug: String!) { workshop(slug: $slug) { agenda { nodes { comments(${args}) { nodes { id body position } } } } } }`,
    { slug: workshop.slug },
  );
  return page.agenda.nodes[0]!.comments.nodes;
}

test("20 people who write at once are in the order of the log", async () => {
  const workshop = await makeWorkshop(hub);
  const people = await Promise.all(
    Array.from({ length: 20 }, (_, index) => join(workshop, hub.client(), `Guest ${index}`)),
  );
  const outcomes = await Promise.all(
    people.map(({ client }, index) => say(client, workshop.items[0]!, `Comment ${index}`)),
  );
  const shown = await conversation(workshop);
  expect(shown.map(({ position }) => position)).toEqual(
    outcomes.map(positionOf).toSorted((a, b) => a - b),
  );
  const log = await hub.services.database.kysely
    .selectFrom("event")
    .select(["seq", "data"])
    .where("topic", "=", `workshop:${workshop.key}`)
    .where("type", "=", "CommentPosted")
    .orderBy("seq")
    .execute();
  expect(log.map(({ seq }) => seq)).toEqual(shown.map(({ position }) => position));
  const rows = await hub.services.database.kysely
    .selectFrom("comment")
    .select("id")
    .where("workshop_id", "=", workshop.key)
    .orderBy("seq")
    .execute();
  expect(log.map(({ data }) => data["commentId"])).toEqual(rows.map(({ id }) => id));
});

test("the same key is the same comment, also when two tries race (RT9)", async () => {
  const workshop = await makeWorkshop(hub);
  const { client } = await join(workshop, hub.client(), "Lan");
  const key = { clientKey: randomUUID() };
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => say(client, workshop.items[0]!, "Once", key)),
  );
  expect(new Set(outcomes.map(idOf)).size).toBe(1);
  expect(new Set(outcomes.map(({ cursor }) => cursor)).size).toBe(1);
  expect(await conversation(workshop)).toHaveLength(1);
  await change(workshop.host, "closeWorkshop", { workshopId: workshop.id }, "");
  expect(idOf(await say(client, workshop.items[0]!, "Once", key))).toBe(idOf(outcomes[0]!));
});

test("a key belongs to who used it", async () => {
  const workshop = await makeWorkshop(hub);
  const [a, b] = [await join(workshop, hub.client(), "A"), await join(workshop, hub.client(), "B")];
  const key = { clientKey: randomUUID() };
  const first = await say(a.client, workshop.items[0]!, "Mine", key);
  const second = await say(b.client, workshop.items[0]!, "Mine too", key);
  expect(idOf(second)).not.toBe(idOf(first));
  expect(await say(a.client, workshop.items[0]!, "x", { clientKey: "no-uuid" })).toMatchObject({
    field: "clientKey",
  });
});

test("every text comes back as it was written", async () => {
  const workshop = await makeWorkshop(hub);
  const { client } = await join(workshop, hub.client(), "Lan");
  const texts = [
    "<script>alert('x')</script><img src=x onerror=alert(1)>",
    "\u202Eright to left\u202C and مرحبا",
    "👨‍👩‍👧‍👦🏳️‍🌈 การแยกขยะ ភ្នំពេញ ရန်ကုန် ວຽງຈັນ",
    "'; drop table comment; --",
    "line one\n\n  line two\t\\n",
    "${jndi:x} {{7*7}} %s %00",
    "a".repeat(5_000),
  ];
  for (const text of texts) await say(client, workshop.items[0]!, text);
  expect((await conversation(workshop)).map(({ body }) => body)).toEqual(texts);
});

test("what cannot be stored is refused with its field, and nothing is", async () => {
  const workshop = await makeWorkshop(hub);
  const { client } = await join(workshop, hub.client(), "Lan");
  const item = workshop.items[0]!;
  const long = await say(client, item, "😀".repeat(5_001));
  expect(long).toMatchObject({
    __typename: "InvalidInput",
    field: "body",
    message: expect.stringMatching(/5,?001/) as string,
  });
  expect(await say(client, item, "a\u0000b")).toMatchObject({ field: "body" });
  expect(await say(client, item, "   ")).toMatchObject({ field: "body" });
  // One "character" that would run over what others wrote.
  expect(await say(client, item, `We agree e${"\u0316".repeat(80)}`)).toMatchObject({
    field: "body",
    message: expect.stringContaining("runs over other lines") as string,
  });
  expect(await say(client, item, "x", { language: "not a tag" })).toMatchObject({
    field: "language",
  });
  const half = JSON.stringify({
    query: `mutation ($input: PostCommentInput!) { postComment(input: $input) { ... on InvalidInput { field message } } }`,
    variables: {
      input: {
        agendaItemId: item,
        clientKey: randomUUID(),
        body: "@",
        language: "en",
        attribution: "PERSONAL",
      },
    },
  }).replace("@", "\\ud800");
  const response = await client.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: half,
  });
  expect(await response.json()).toMatchObject({ data: { postComment: { field: "body" } } });
  expect(await conversation(workshop)).toEqual([]);
});

test("one edits one's own words and nobody else's", async () => {
  const workshop = await makeWorkshop(hub);
  const [a, b] = [await join(workshop, hub.client(), "A"), await join(workshop, hub.client(), "B")];
  const commentId = idOf(await say(a.client, workshop.items[0]!, "First"));
  expect(
    await change(a.client, "editComment", { commentId, body: "Second", language: "vi" }, changed),
  ).toMatchObject({
    comment: { body: "Second", language: "vi", editedAt: expect.any(String) as string },
  });
  expect(await change(b.client, "editComment", { commentId, body: "Mine" }, changed)).toMatchObject(
    {
      __typename: "NotAllowed",
    },
  );
  expect(
    await change(workshop.host, "editComment", { commentId, body: "Mine" }, changed),
  ).toMatchObject({
    __typename: "NotAllowed",
  });
  expect(await change(b.client, "withdrawComment", { commentId }, changed)).toMatchObject({
    __typename: "NotAllowed",
  });
  const withdraw = () => change(a.client, "withdrawComment", { commentId }, changed);
  expect(await withdraw()).toMatchObject({ comment: { body: "", state: "WITHDRAWN" } });
  expect(await withdraw()).toMatchObject({ comment: { state: "WITHDRAWN" } });
  expect(
    await change(a.client, "editComment", { commentId, body: "Again" }, changed),
  ).toMatchObject({
    __typename: "NotAllowed",
  });
  const stored = await hub.services.database.kysely
    .selectFrom("comment")
    .select("body")
    .where("workshop_id", "=", workshop.key)
    .execute();
  expect(stored).toEqual([{ body: "" }]);
});

test("hidden words are read by hosts alone, and the reason by everybody", async () => {
  const workshop = await makeWorkshop(hub);
  const author = await join(workshop, hub.client(), "Author");
  const other = await join(workshop, hub.client(), "Other");
  const commentId = idOf(await say(author.client, workshop.items[0]!, "Something rude"));
  const hide = (client = workshop.host, reason = "Against the rules of the room") =>
    change(client, "hideComment", { commentId, reason }, changed);
  expect(await hide(other.client)).toMatchObject({ __typename: "NotAllowed" });
  expect(await hide(workshop.host, "no")).toMatchObject({ field: "reason" });
  expect(await hide()).toMatchObject({ comment: { state: "HIDDEN", body: "Something rude" } });
  expect(await hide(workshop.host, "Another reason")).toMatchObject({
    comment: { hiddenReason: "Against the rules of the room" },
  });
  for (const client of [author.client, other.client, hub.client()])
    expect(await client.ask(read, { id: commentId })).toEqual({
      node: { body: "", state: "HIDDEN", hiddenReason: "Against the rules of the room" },
    });
  const reply = await say(other.client, workshop.items[0]!, "Yes!", { inReplyToId: commentId });
  expect(reply).toMatchObject({ __typename: "NotAllowed" });
  const edit = await change(author.client, "editComment", { commentId, body: "Kind" }, changed);
  expect(edit).toMatchObject({
    __typename: "NotAllowed",
    message: "A host has hidden this comment.",
  });
  expect(await change(workshop.host, "showComment", { commentId }, changed)).toMatchObject({
    comment: { state: "SHOWN", hiddenReason: null },
  });
  expect(await other.client.ask(read, { id: commentId })).toMatchObject({
    node: { body: "Something rude" },
  });
  const audit = await hub.services.database.kysely
    .selectFrom("audit")
    .select("action")
    .where("subject_type", "=", "Comment")
    .orderBy("at")
    .orderBy("id")
    .execute();
  expect(audit.map(({ action }) => action)).toEqual(["hide-comment", "show-comment"]);
});

test("the secretariat keeps order in a room it has not joined", async () => {
  const workshop = await makeWorkshop(hub, { visibility: "INVITED" });
  const { client } = await join(workshop, hub.client(), "Lan");
  const commentId = idOf(await say(client, workshop.items[0]!, "Hm"));
  const secretariat = hub.client();
  await secretariat.signInAs({
    email: "office@example.org",
    memberships: [{ role: "secretariat" }],
  });
  expect(
    await change(secretariat, "hideComment", { commentId, reason: "Off topic" }, changed),
  ).toMatchObject({
    comment: { state: "HIDDEN", body: "Hm" },
  });
});

test("a reaction is set, not toggled, and counts once", async () => {
  const workshop = await makeWorkshop(hub);
  const { client } = await join(workshop, hub.client(), "Lan");
  const commentId = idOf(await say(workshop.host, workshop.items[0]!, "Welcome"));
  const react = (kind: string, on: boolean) =>
    change(client, "reactToComment", { commentId, kind, on }, changed);
  await react("USEFUL", true);
  await Promise.all([react("AGREE", true), react("AGREE", true)]);
  expect(await react("AGREE", true)).toMatchObject({
    comment: {
      reactions: [
        { kind: "AGREE", count: 1 },
        { kind: "USEFUL", count: 1 },
      ],
      viewerReactions: ["AGREE", "USEFUL"],
    },
  });
  await react("AGREE", false);
  expect(await react("AGREE", false)).toMatchObject({
    comment: { reactions: [{ kind: "USEFUL", count: 1 }], viewerReactions: ["USEFUL"] },
  });
});

test("in the name of an agency speaks who sits for it and is known", async () => {
  const workshop = await makeWorkshop(hub);
  const daNang = await cityId(hub, "vn-da-nang");
  const hue = await cityId(hub, "vn-hue");
  const guest = await join(workshop, hub.client(), "Lan", { seatId: daNang.id });
  const agency = { attribution: "AGENCY" };
  const item = workshop.items[0]!;
  expect(await say(guest.client, item, "We", agency)).toMatchObject({ __typename: "NotAllowed" });
  const client = hub.client();
  await client.signInAs({ email: "seat@example.org", name: "Seat" });
  const { attendanceId } = await join(workshop, client);
  expect(await say(client, item, "We", agency)).toMatchObject({
    message: "Choose your city or organisation first.",
  });
  const sit = (seatId: string | null) => change(client, "chooseSeat", { attendanceId, seatId }, "");
  await sit(daNang.id);
  // Anybody may say that they sit for a city; that makes nobody its voice.
  expect(await say(client, item, "We", agency)).toMatchObject({
    message: "You speak for agencies that you are a member of. A host can give you this seat.",
  });
  await change(workshop.host, "chooseSeat", { attendanceId, seatId: daNang.id }, "");
  const selection = "id onBehalfOf { ... on City { name } } attribution";
  const said = await say(client, item, "We in Da Nang", agency, selection);
  expect(said).toMatchObject({
    comment: { attribution: "AGENCY", onBehalfOf: { name: "Da Nang" } },
  });
  await sit(hue.id);
  expect(await say(client, item, "We", agency)).toMatchObject({ __typename: "NotAllowed" });
  const still = `query ($id: ID!) { node(id: $id) { ... on Comment { onBehalfOf { ... on City { name } } author { seat { ... on City { name } } } } } }`;
  expect(await client.ask(still, { id: idOf(said) })).toEqual({
    node: { onBehalfOf: { name: "Da Nang" }, author: { seat: { name: "Hue" } } },
  });
});

test("a reply answers a comment of the same item, and waits to be seen", async () => {
  const workshop = await makeWorkshop(hub, { items: 2 });
  const client = hub.client();
  await client.signInAs({ email: "asks@example.org", name: "Asks" });
  await join(workshop, client);
  const [first, second] = workshop.items as [string, string];
  const question = idOf(await say(client, first, "How?"));
  expect(await say(workshop.host, second, "So", { inReplyToId: question })).toMatchObject({
    __typename: "NotFound",
  });
  const answer = idOf(await say(workshop.host, first, "So", { inReplyToId: question }));
  await say(client, first, "Thank you", { inReplyToId: question });
  const unseen = "{ viewer { unseenReplies { totalCount nodes { body inReplyTo { body } } } } }";
  expect(await client.ask(unseen)).toEqual({
    viewer: {
      unseenReplies: { totalCount: 1, nodes: [{ body: "So", inReplyTo: { body: "How?" } }] },
    },
  });
  const seen = "... on MarkRepliesSeenSuccess { viewer { unseenReplies { totalCount } } }";
  const mark = (commentIds: string[], who = client) =>
    change(who, "markRepliesSeen", { commentIds }, seen);
  // Nobody sees for others, and what is not marked waits on.
  await mark([answer], workshop.host);
  const later = idOf(await say(workshop.host, first, "And so", { inReplyToId: question }));
  expect(await mark([question, answer])).toMatchObject({
    viewer: { unseenReplies: { totalCount: 1 } },
  });
  expect(await mark([answer, later])).toMatchObject({
    viewer: { unseenReplies: { totalCount: 0 } },
  });
  expect(await mark(Array.from({ length: 101 }, () => answer))).toMatchObject({
    __typename: "InvalidInput",
    field: "commentIds",
  });
});

test("pages go back from the newest and forth from the oldest", async () => {
  const workshop = await makeWorkshop(hub);
  for (let index = 1; index <= 7; index += 1)
    await say(workshop.host, workshop.items[0]!, `${index}`);
  const page = async (args: string) => {
    const { node } = await workshop.host.ask<{
      node: {
        comments: {
          nodes: { body: string }[];
          pageInfo: Record<string, unknown>;
          totalCount: number;
        };
      };
    }>(
      `query ($id: ID!) { node(id: $id) { ... on AgendaItem { comments(${args}) {
        totalCount nodes { body } pageInfo { startCursor endCursor hasPreviousPage hasNextPage } } } } }`,
      { id: workshop.items[0]! },
    );
    return { bodies: node.comments.nodes.map(({ body }) => body).join(" "), ...node.comments };
  };
  const last = await page("last: 3");
  expect(last).toMatchObject({
    bodies: "5 6 7",
    totalCount: 7,
    pageInfo: { hasPreviousPage: true },
  });
  const before = await page(`last: 3, before: ${JSON.stringify(last.pageInfo["startCursor"])}`);
  expect(before.bodies).toBe("2 3 4");
  const after = await page(`first: 2, after: ${JSON.stringify(before.pageInfo["endCursor"])}`);
  expect(after.bodies).toBe("5 6");
});

test("a page costs the same statements with 5 comments and with 200", async () => {
  const few = await filledWorkshop(5);
  const many = await filledWorkshop(200);
  const page = `query ($slug: String!) { workshop(slug: $slug) {
    title eventCursor joinCode attendanceCount commentCount hostCity { name } currentItem { id } timer { state }
    presence { count } viewerAttendance { id } viewerCanComment viewerCanHost
    attendances(first: 50) { nodes { name role seat { ... on City { name } ... on Organisation { name } } person { name } } }
    agenda(first: 5) { nodes { id title commentCount parent { id } speakers { name } minutes { html } viewerCanWriteMinutes
      comments(last: 100) { nodes { id body language state position replyCount onBehalfOf { ... on City { name } }
        author { id name isGuest viewerIsThis seat { ... on City { name } } } inReplyTo { id body author { name } }
        reactions { kind count } viewerReactions viewerCanEdit viewerCanWithdraw viewerCanHide } } } } } }`;
  const cost = async (workshop: TestWorkshop) => {
    let data: unknown;
    const statements = await countStatements(hub.services, async () => {
      data = await workshop.host.ask(page, { slug: workshop.slug });
    });
    return { statements, data };
  };
  const small = await cost(few);
  const big = await cost(many);
  expect(JSON.stringify(big.data).length).toBeGreaterThan(JSON.stringify(small.data).length * 5);
  // Loads that arrive at the same moment share a statement: by chance one or two more or less.
  expect(Math.abs(big.statements - small.statements)).toBeLessThan(5);
  expect(big.statements).toBeLessThan(40);
});

/** Comments by several guests with seats, replies and reactions, written straight into the rows. */
async function filledWorkshop(count: number): Promise<TestWorkshop> {
  const workshop = await makeWorkshop(hub, { items: 3 });
  const seat = await cityId(hub, "vn-hue");
  const guests = [
    await join(workshop, hub.client(), "A", { seatId: seat.id }),
    await join(workshop, hub.client(), "B"),
  ];
  const first = idOf(await say(guests[0]!.client, workshop.items[0]!, "First"));
  await say(guests[1]!.client, workshop.items[0]!, "Reply", { inReplyToId: first });
  const db = hub.services.database.kysely;
  const model = await db
    .selectFrom("comment")
    .selectAll()
    .where("workshop_id", "=", workshop.key)
    .where("in_reply_to_id", "is not", null)
    .executeTakeFirstOrThrow();
  const said = await db
    .selectFrom("comment")
    .select("attendance_id")
    .where("workshop_id", "=", workshop.key)
    .execute();
  const authors = said.map((row) => row.attendance_id);
  const rows = Array.from({ length: count - 2 }, (_, index) => ({
    ...model,
    id: randomUUID(),
    client_key: randomUUID(),
    seq: 10_000 + index,
    body: `Comment ${index}`,
    attendance_id: authors[index % authors.length]!,
  }));
  await db.insertInto("comment").values(rows).execute();
  const reactions = rows.map(({ id, attendance_id }) => ({
    comment_id: id,
    attendance_id,
    kind: "agree" as const,
    created_at: new Date(),
  }));
  await db.insertInto("reaction").values(reactions).execute();
  return workshop;
}
