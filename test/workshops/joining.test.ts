import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestHub, startHub } from "#test/support/hub.ts";
import type { TestClient } from "#test/support/client.ts";
import { TestClock } from "#test/support/clock.ts";
import { change, cityId, join, makeWorkshop, say } from "#test/support/workshop.ts";

const clock = new TestClock();
let hub: TestHub;

beforeAll(async () => {
  // A proxy in front says where somebody comes from, so tests can come from many places.
  hub = await startHub({ clock, config: { trustProxy: true } });
});
afterAll(() => hub.stop());

let lastAddress = 0;

/** Somebody at an address that nobody else has. */
function stranger(address = `10.0.${(lastAddress += 1)}.1`) {
  const client = hub.client();
  client.headers["x-forwarded-for"] = address;
  return client;
}

const selection =
  "... on JoinWorkshopSuccess { attendance { id name role isGuest seat { ... on City { name } } viewerIsThis } workshop { slug viewerAttendance { id } } }";
const door = `query ($code: String!) { workshopByCode(code: $code) {
  code slug title hostCity { name } state attendanceCount viewerAttendance { name } } }`;

test("a name is enough to come in, and once is once", async () => {
  const workshop = await makeWorkshop(hub, { visibility: "INVITED" });
  const client = stranger();
  const typed = ` ${workshop.joinCode.slice(0, 3).toLowerCase()}-${workshop.joinCode.slice(3)} `;
  const seen = await client.ask(door, { code: typed });
  expect(seen).toMatchObject({
    workshopByCode: {
      code: workshop.joinCode,
      state: "LIVE",
      attendanceCount: 1,
      viewerAttendance: null,
    },
  });
  const come = (name: string | null) =>
    change(client, "joinWorkshop", { code: typed, name, clientKey: randomUUID() }, selection);
  const first = await come("  Mai \n Lan ");
  expect(first).toMatchObject({
    attendance: { name: "Mai Lan", role: "GUEST", isGuest: true, viewerIsThis: true },
    workshop: { slug: workshop.slug },
  });
  expect(await come(null)).toMatchObject({ attendance: first["attendance"] });
  expect(await come("Mai")).toMatchObject({
    attendance: { id: (first["attendance"] as { id: string }).id, name: "Mai" },
  });
  const { workshop: page } = await client.ask<{ workshop: unknown }>(
    "query ($slug: String!) { workshop(slug: $slug) { attendanceCount } }",
    { slug: workshop.slug },
  );
  expect(page).toEqual({ attendanceCount: 2 });
});

test("a guest says a name, and a seat if they like", async () => {
  const workshop = await makeWorkshop(hub);
  const input = { code: workshop.joinCode, clientKey: randomUUID() };
  expect(await change(stranger(), "joinWorkshop", input, selection)).toMatchObject({
    __typename: "InvalidInput",
    field: "name",
  });
  const surabaya = await cityId(hub, "id-surabaya");
  const named = { ...input, name: "Dewi", seatId: surabaya.id };
  expect(await change(stranger(), "joinWorkshop", named, selection)).toMatchObject({
    attendance: { seat: { name: "Surabaya" } },
  });
  const nul = { ...input, clientKey: randomUUID(), name: "a\u0000b" };
  expect(await change(stranger(), "joinWorkshop", nul, selection)).toMatchObject({ field: "name" });
});

test("a signed-in person needs no name and brings their seat", async () => {
  const workshop = await makeWorkshop(hub);
  const client = stranger();
  const { key } = await cityId(hub, "vn-da-nang");
  await client.signInAs({
    email: "mai@example.org",
    name: "Mai",
    memberships: [{ role: "member", cityId: key }],
  });
  const input = { code: workshop.joinCode, clientKey: randomUUID() };
  const joined = await change(client, "joinWorkshop", input, selection);
  expect(joined).toMatchObject({
    attendance: { name: "Mai", role: "DELEGATE", isGuest: false, seat: { name: "Da Nang" } },
  });
  expect(
    await change(client, "joinWorkshop", { ...input, clientKey: randomUUID() }, selection),
  ).toEqual(joined);
});

test("a retry whose answer was lost comes in as the same guest, also when it races", async () => {
  const workshop = await makeWorkshop(hub);
  const input = { code: workshop.joinCode, name: "Lan", clientKey: randomUUID() };
  const browsers = [stranger(), stranger(), stranger(), stranger()];
  const outcomes = await Promise.all(
    browsers.map((client) => change(client, "joinWorkshop", input, selection)),
  );
  const ids = outcomes.map((outcome) => (outcome["attendance"] as { id: string }).id);
  expect(new Set(ids).size).toBe(1);
  for (const client of browsers)
    expect(await client.ask("{ viewer { name } }")).toEqual({ viewer: { name: "Lan" } });
});

test("a key leads back to its guest for a short time only", async () => {
  const workshop = await makeWorkshop(hub);
  const input = { code: workshop.joinCode, name: "Lan", clientKey: randomUUID() };
  await change(stranger(), "joinWorkshop", input, selection);
  clock.advance(16 * 60_000);
  expect(await change(stranger(), "joinWorkshop", input, selection)).toMatchObject({
    __typename: "Conflict",
  });
});

test("a wrong code says what to check, and a draft has no door", async () => {
  const draft = await makeWorkshop(hub, { state: "DRAFT" });
  const client = stranger();
  for (const code of ["ABC", "ZZZZZZ", draft.joinCode]) {
    expect(await client.ask(door, { code })).toEqual({ workshopByCode: null });
    const tried = await change(
      client,
      "joinWorkshop",
      { code, name: "X", clientKey: randomUUID() },
      selection,
    );
    expect(tried).toMatchObject({
      __typename: "NotFound",
      message: expect.stringContaining("6 characters") as string,
    });
  }
});

test("a renewed code opens, and the old one does not; who is in stays in", async () => {
  const workshop = await makeWorkshop(hub, { visibility: "INVITED" });
  const { client } = await join(workshop, stranger(), "Lan");
  const renewed = await change(
    workshop.host,
    "renewJoinCode",
    { workshopId: workshop.id },
    "... on ChangeWorkshopStateSuccess { workshop { joinCode } }",
  );
  const { joinCode } = renewed["workshop"] as { joinCode: string };
  expect(joinCode).not.toBe(workshop.joinCode);
  const old = { code: workshop.joinCode, name: "Old", clientKey: randomUUID() };
  expect(await change(stranger(), "joinWorkshop", old, selection)).toMatchObject({
    __typename: "NotFound",
  });
  await join({ joinCode }, stranger(), "New");
  expect(await say(client, workshop.items[0]!, "Still here")).toMatchObject({
    __typename: "PostCommentSuccess",
  });
});

test("250 people come in from one address at once", async () => {
  const workshop = await makeWorkshop(hub);
  const address = "203.0.113.7";
  const names = Array.from({ length: 250 }, (_, index) => `Guest ${index}`);
  const waves = Array.from({ length: 5 }, (_, wave) => names.slice(wave * 50, wave * 50 + 50));
  for (const wave of waves)
    await Promise.all(wave.map((name) => join(workshop, stranger(address), name)));
  const { workshop: page } = await workshop.host.ask<{ workshop: { attendanceCount: number } }>(
    "query ($slug: String!) { workshop(slug: $slug) { attendanceCount } }",
    { slug: workshop.slug },
  );
  expect(page.attendanceCount).toBe(251);
}, 60_000);

async function guessUntilRefused(guesser: TestClient): Promise<unknown> {
  for (let index = 0; index < 45; index += 1) {
    const { errors } = await guesser.query(door, { code: "ZZZZZZ" });
    if (errors) return errors[0]?.extensions;
  }
  return null;
}

test("codes cannot be guessed through, and nobody locks a room out", async () => {
  const [open, other] = [await makeWorkshop(hub), await makeWorkshop(hub)];
  const address = "198.51.100.9";
  await join(open, stranger(address), "First");
  const guesser = stranger(address);
  expect(await guessUntilRefused(guesser)).toMatchObject({
    code: "TOO_MANY_REQUESTS",
    retryAfterSeconds: expect.any(Number) as number,
  });
  // A code that nobody there has used is refused, right or wrong; both ways in count together.
  const guess = { code: other.joinCode, name: "Guesser", clientKey: randomUUID() };
  expect(await change(guesser, "joinWorkshop", guess, selection)).toMatchObject({
    __typename: "TooManyRequests",
  });
  expect((await guesser.query(door, { code: other.joinCode })).errors).toHaveLength(1);
  // The room that stands at that address goes on filling.
  await join(open, stranger(address), "Second");
  // Elsewhere nobody notices.
  await join(other, stranger(), "Third");
});

test("the right code is taken where people of the workshop are, though nobody there used it yet", async () => {
  const [here, elsewhere] = [await makeWorkshop(hub), await makeWorkshop(hub)];
  const [hall, village] = ["198.51.100.21", "198.51.100.22"];
  await join(here, stranger(hall), "First");
  const guest = await join(elsewhere, stranger(), "Second");
  guest.client.headers["x-forwarded-for"] = village;
  const follow = guest.client.subscribe(
    "subscription ($id: ID!) { roomPresence(workshopId: $id) { __typename } }",
    { id: elsewhere.id },
  );
  await follow.next();
  const renewed = await change(
    here.host,
    "renewJoinCode",
    { workshopId: here.id },
    "... on ChangeWorkshopStateSuccess { workshop { joinCode } }",
  );
  here.joinCode = (renewed["workshop"] as { joinCode: string }).joinCode;
  for (const address of [hall, village]) await guessUntilRefused(stranger(address));

  await join(here, stranger(hall), "Third");
  await join(elsewhere, stranger(village), "Fourth");
  const { errors } = await stranger(village).query(door, { code: here.joinCode });
  expect(errors?.[0]?.extensions).toMatchObject({ code: "TOO_MANY_REQUESTS" });
});

test("somebody who was removed does not come in again", async () => {
  const workshop = await makeWorkshop(hub);
  const { client, attendanceId } = await join(workshop, stranger(), "Lan");
  const removed = "... on ChangeAttendanceSuccess { attendance { removedAt } }";
  const input = { attendanceId, reason: "Insults others" };
  expect(await change(workshop.host, "removeFromWorkshop", input, removed)).toMatchObject({
    attendance: { removedAt: expect.any(String) as string },
  });
  const again = { code: workshop.joinCode, name: "Lan", clientKey: randomUUID() };
  expect(await change(client, "joinWorkshop", again, selection)).toMatchObject({
    __typename: "NotAllowed",
  });
  expect(await say(client, workshop.items[0]!, "Hello")).toMatchObject({
    __typename: "NotAllowed",
    message: "A host removed you from this workshop.",
  });
  const { attendances } = (
    await workshop.host.ask<{ workshop: { attendances: { nodes: { name: string }[] } } }>(
      "query ($slug: String!) { workshop(slug: $slug) { attendances { nodes { name removedAt } } } }",
      { slug: workshop.slug },
    )
  ).workshop;
  expect(attendances.nodes.map(({ name }) => name)).toContain("Lan");
});

test("why somebody was removed is told to them and to hosts, and to nobody else", async () => {
  const workshop = await makeWorkshop(hub);
  const { client: lan, attendanceId } = await join(workshop, stranger(), "Lan");
  const { client: binh } = await join(workshop, stranger(), "Binh");
  await say(lan, workshop.items[0]!, "Hello");
  const own =
    "query ($slug: String!) { workshop(slug: $slug) { viewerAttendance { removedReason } } }";
  const reasonForLan = async () =>
    (
      await lan.ask<{ workshop: { viewerAttendance: { removedReason: string | null } } }>(own, {
        slug: workshop.slug,
      })
    ).workshop.viewerAttendance.removedReason;
  expect(await reasonForLan()).toBeNull();
  const input = { attendanceId, reason: "Insults others" };
  await change(workshop.host, "removeFromWorkshop", input, "");
  expect(await reasonForLan()).toBe("Insults others");
  const from = "query ($slug: String!) { viewer { removedFrom(slug: $slug) { removedReason } } }";
  expect(await lan.ask(from, { slug: workshop.slug })).toEqual({
    viewer: { removedFrom: { removedReason: "Insults others" } },
  });
  expect(await binh.ask(from, { slug: workshop.slug })).toEqual({ viewer: { removedFrom: null } });
  // Others meet the attendance as the author of what stays.
  const authors = `query ($id: ID!) { node(id: $id) {
    ... on AgendaItem { comments { nodes { author { name removedReason } } } } } }`;
  const told = async (client: TestClient) =>
    (
      await client.ask<{
        node: { comments: { nodes: { author: { name: string; removedReason: string | null } }[] } };
      }>(authors, { id: workshop.items[0]! })
    ).node.comments.nodes.map(({ author }) => author);
  expect(await told(workshop.host)).toEqual([{ name: "Lan", removedReason: "Insults others" }]);
  expect(await told(binh)).toEqual([{ name: "Lan", removedReason: null }]);
  expect(await told(stranger())).toEqual([{ name: "Lan", removedReason: null }]);
});

test("a person claims what they did as a guest, once, and only in that browser", async () => {
  const workshop = await makeWorkshop(hub);
  const { client } = await join(workshop, stranger(), "Lan");
  const said = await say(client, workshop.items[0]!, "As a guest");
  const { viewer } = await client.ask<{ viewer: { guest: { id: string } } }>(
    "{ viewer { guest { id } } }",
  );

  const other = stranger();
  await other.signInAs({ email: "other@example.org", name: "Other" });
  const claimed =
    "... on ClaimGuestSuccess { viewer { name claimableGuest { id } attendances { nodes { name isGuest } } } }";
  expect(await change(other, "claimGuest", { guestId: viewer.guest.id }, claimed)).toMatchObject({
    __typename: "NotAllowed",
  });

  const code = await signInCode(client, "lan@example.org");
  await client.ask(
    `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { viewer { name } } } }`,
    { input: { email: "lan@example.org", code, name: "Nguyễn Lan" } },
  );
  const before = await client.ask<{ viewer: { claimableGuest: { id: string } } }>(
    "{ viewer { claimableGuest { id } } }",
  );
  expect(before.viewer.claimableGuest.id).toBe(viewer.guest.id);
  const outcome = await change(client, "claimGuest", { guestId: viewer.guest.id }, claimed);
  expect(outcome).toMatchObject({
    viewer: {
      name: "Nguyễn Lan",
      claimableGuest: null,
      attendances: { nodes: [{ name: "Nguyễn Lan", isGuest: false }] },
    },
  });
  expect(await change(client, "claimGuest", { guestId: viewer.guest.id }, claimed)).toMatchObject({
    __typename: "ClaimGuestSuccess",
  });
  const comment = await client.ask<{ node: unknown }>(
    "query ($id: ID!) { node(id: $id) { ... on Comment { author { name isGuest } viewerCanEdit } } }",
    { id: (said["comment"] as { id: string }).id },
  );
  expect(comment.node).toEqual({
    author: { name: "Nguyễn Lan", isGuest: false },
    viewerCanEdit: true,
  });
});

test("claiming in a room where one is already brings both together", async () => {
  const workshop = await makeWorkshop(hub);
  const { client } = await join(workshop, stranger(), "Guest Lan");
  const mine = await say(client, workshop.items[0]!, "As a guest");
  const commentId = (mine["comment"] as { id: string }).id;
  await change(client, "reactToComment", { commentId, kind: "THANKS", on: true }, "");
  const { viewer } = await client.ask<{ viewer: { guest: { id: string } } }>(
    "{ viewer { guest { id } } }",
  );
  const code = await signInCode(client, "both@example.org");
  await client.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`, {
    input: { email: "both@example.org", code, name: "Both" },
  });
  await join(workshop, client);
  await change(client, "reactToComment", { commentId, kind: "THANKS", on: true }, "");
  await change(client, "claimGuest", { guestId: viewer.guest.id }, "");
  const { workshop: page } = await client.ask<{ workshop: unknown }>(
    `query ($slug: String!) { workshop(slug: $slug) { attendances { nodes { name } }
      agenda { nodes { comments { nodes { author { name } reactions { kind count } viewerReactions } } } } } }`,
    { slug: workshop.slug },
  );
  expect(page).toMatchObject({
    attendances: { nodes: [{}, { name: "Both" }] },
    agenda: {
      nodes: [
        {
          comments: {
            nodes: [
              {
                author: { name: "Both" },
                reactions: [{ kind: "THANKS", count: 1 }],
                viewerReactions: ["THANKS"],
              },
            ],
          },
        },
      ],
    },
  });
});

test("leaving and coming again keeps the seat", async () => {
  const workshop = await makeWorkshop(hub);
  const seat = await cityId(hub, "vn-hue");
  const { client, attendanceId } = await join(workshop, stranger(), "Lan", { seatId: seat.id });
  const left =
    "... on ChangeAttendanceSuccess { attendance { joinedAt seat { ... on City { name } } } }";
  expect(await change(client, "leaveWorkshop", { workshopId: workshop.id }, left)).toMatchObject({
    attendance: { joinedAt: null, seat: { name: "Hue" } },
  });
  const again = await join(workshop, client);
  expect(again.attendanceId).toBe(attendanceId);
});

/** The code of the letter that was sent last. */
async function signInCode(client: ReturnType<typeof stranger>, email: string): Promise<string> {
  await client.ask(
    `mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { __typename } }`,
    { input: { email } },
  );
  const letter = hub.letters().find(({ to }) => to === email);
  return letter!.code!;
}
