import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import type { TestClient } from "#test/support/client.ts";
import { change, cityId, join, makeWorkshop, say } from "#test/support/workshop.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

interface Told {
  workshopEvents: { __typename: string; cursor: string; [field: string]: unknown };
}

const events = `subscription ($id: ID!) { workshopEvents(workshopId: $id) {
  __typename cursor occurredAt
  ... on CommentPosted { comment { id position clientKey body state language author { id name } agendaItem { id commentCount } workshop { id commentCount } } }
  ... on CommentChanged { comment { id body state hiddenReason } }
  ... on CommentReactionsChanged { comment { id reactions { kind count } } }
  ... on RoomMoved { agendaItem { id } workshop { currentItem { id } } }
  ... on TimerChanged { workshop { timer { state durationMs } } }
  ... on WorkshopChanged { workshop { state title joinCode } }
  ... on AgendaChanged { workshop { agenda { nodes { title } } } }
  ... on AttendanceChanged { attendance { id name role removedAt mayWriteMinutes seat { ... on City { name } } } }
  ... on MinutesChanged { minutes { html revision } }
  ... on ResumeFailed { reason } } }`;

const cursorOf = async (client: TestClient, slug: string) =>
  (
    await client.ask<{ workshop: { eventCursor: string } }>(
      "query ($slug: String!) { workshop(slug: $slug) { eventCursor } }",
      { slug },
    )
  ).workshop.eventCursor;

test("everything that happens is told, in order, with what it is about", async () => {
  const workshop = await makeWorkshop(hub, { state: "SCHEDULED", items: 1 });
  const { host } = workshop;
  const guest = await join(workshop, hub.client(), "Lan");
  const after = await cursorOf(guest.client, workshop.slug);
  const told = guest.client.subscribe<Told>(events, { id: workshop.id }, { after });
  const [item] = workshop.items as [string];
  const seat = await cityId(hub, "vn-hue");

  await change(host, "openWorkshop", { workshopId: workshop.id }, "");
  await change(host, "moveRoom", { workshopId: workshop.id, agendaItemId: item }, "");
  await change(host, "startTimer", { workshopId: workshop.id, durationMs: 60_000 }, "");
  await change(host, "pauseTimer", { workshopId: workshop.id }, "");
  const clientKey = randomUUID();
  const said = await say(guest.client, item, "Hello", { clientKey });
  const commentId = (said["comment"] as { id: string }).id;
  await change(host, "reactToComment", { commentId, kind: "AGREE", on: true }, "");
  await change(host, "hideComment", { commentId, reason: "A test" }, "");
  await change(
    guest.client,
    "chooseSeat",
    { attendanceId: guest.attendanceId, seatId: seat.id },
    "",
  );
  await change(host, "allowMinutes", { attendanceId: guest.attendanceId, allowed: true }, "");
  const minutes = { agendaItemId: item, clientKey: randomUUID(), markdown: "Noted." };
  await change(host, "writeMinutes", minutes, "");
  const text = { texts: [{ language: "en", title: "Renamed" }] };
  await change(host, "updateAgendaItem", { agendaItemId: item, ...text }, "");
  await change(host, "closeWorkshop", { workshopId: workshop.id }, "");

  await told.find(
    (each) => (each.workshopEvents["workshop"] as { state?: string })?.state === "CLOSED",
  );
  const seen = told.results.map(({ workshopEvents }) => workshopEvents);
  expect(seen.map(({ __typename }) => __typename)).toEqual([
    "WorkshopChanged",
    "RoomMoved",
    "TimerChanged",
    "TimerChanged",
    "CommentPosted",
    "CommentReactionsChanged",
    "CommentChanged",
    "AttendanceChanged",
    "AttendanceChanged",
    "MinutesChanged",
    "AgendaChanged",
    "WorkshopChanged",
  ]);
  expect(seen[1]).toMatchObject({ agendaItem: { id: item } });
  expect(seen[4]).toMatchObject({
    cursor: said["cursor"],
    comment: { id: commentId, clientKey, author: { name: "Lan" }, workshop: { commentCount: 1 } },
  });
  expect(seen[6]).toMatchObject({ comment: { body: "", state: "HIDDEN", hiddenReason: "A test" } });
  expect(seen[9]).toMatchObject({ minutes: { html: expect.stringContaining("Noted") as string } });
});

test("a cursor gives what came after it and nothing twice (RT3)", async () => {
  const workshop = await makeWorkshop(hub);
  const { client } = await join(workshop, hub.client(), "Lan");
  const [item] = workshop.items as [string];
  const first = await say(client, item, "1");
  await say(client, item, "2");
  const told = client.subscribe<Told>(
    events,
    { id: workshop.id },
    { after: String(first["cursor"]) },
  );
  const body = (each: Told) => (each.workshopEvents["comment"] as { body: string }).body;
  expect(body(await told.next())).toBe("2");
  await say(client, item, "3");
  expect(body(await told.next())).toBe("3");
  const wrong = client.subscribe<Told>(events, { id: workshop.id }, { after: "bm9uc2Vuc2U" });
  expect((await wrong.next()).workshopEvents).toMatchObject({ __typename: "ResumeFailed" });
});

test("what is hidden or withdrawn later is told without its words, whoever resumes", async () => {
  const workshop = await makeWorkshop(hub);
  const author = await join(workshop, hub.client(), "Author");
  const after = await cursorOf(author.client, workshop.slug);
  const [item] = workshop.items as [string];
  const hidden = await say(author.client, item, "Secret of mine");
  const withdrawn = await say(author.client, item, "Taken back");
  const idOf = (outcome: Record<string, unknown>) => (outcome["comment"] as { id: string }).id;
  await change(workshop.host, "hideComment", { commentId: idOf(hidden), reason: "Private" }, "");
  await change(author.client, "withdrawComment", { commentId: idOf(withdrawn) }, "");

  const words = async (client: TestClient) => {
    const told = client.subscribe<Told>(events, { id: workshop.id }, { after });
    await told.find(
      (each) => (each.workshopEvents["comment"] as { state?: string })?.state === "WITHDRAWN",
    );
    const first = told.results
      .slice(0, 2)
      .map((each) => each.workshopEvents["comment"] as { body: string });
    return first.map(({ body }) => body);
  };
  expect(await words(author.client)).toEqual(["", ""]);
  expect(await words(hub.client())).toEqual(["", ""]);
  expect(await words(workshop.host)).toEqual(["Secret of mine", ""]);
});

test("the join code is told to those in the room alone", async () => {
  const workshop = await makeWorkshop(hub);
  const guest = await join(workshop, hub.client(), "Lan");
  const [inside, outside] = [guest.client, hub.client()].map((client) =>
    client.subscribe<Told>(events, { id: workshop.id }),
  );
  const after = await cursorOf(workshop.host, workshop.slug);
  const hosting = workshop.host.subscribe<Told>(events, { id: workshop.id }, { after });
  // A change after each of them certainly listens.
  await settled([inside!, outside!, hosting], () =>
    change(workshop.host, "updateWorkshop", { workshopId: workshop.id, venue: randomUUID() }, ""),
  );
  const codeIn = (told: typeof hosting) =>
    (told.results.at(-1)!.workshopEvents["workshop"] as { joinCode: string | null }).joinCode;
  expect([codeIn(inside!), codeIn(outside!), codeIn(hosting)]).toEqual([
    workshop.joinCode,
    null,
    workshop.joinCode,
  ]);
});

test("who is removed hears no more, with the reason (RT7)", async () => {
  const workshop = await makeWorkshop(hub, { visibility: "INVITED" });
  const guest = await join(workshop, hub.client(), "Lan");
  const told = guest.client.subscribe<Told>(
    events,
    { id: workshop.id },
    {
      after: await cursorOf(guest.client, workshop.slug),
    },
  );
  await say(workshop.host, workshop.items[0]!, "Welcome");
  await told.next();
  const presence = guest.client.subscribe(roomPresence, { id: workshop.id });
  await presence.next();
  const input = { attendanceId: guest.attendanceId, reason: "Not invited" };
  await change(workshop.host, "removeFromWorkshop", input, "");
  for (const subscription of [told, presence])
    expect(JSON.stringify(await subscription.end())).toContain(
      "A host removed you from this workshop.",
    );
});

test("an invitation is needed to listen, and a draft is told to nobody", async () => {
  const invited = await makeWorkshop(hub, { visibility: "INVITED" });
  const draft = await makeWorkshop(hub, { state: "DRAFT" });
  const stranger = hub.client();
  await stranger.signInAs({ email: "stranger@example.org" });
  for (const { id } of [invited, draft]) {
    const told = stranger.subscribe<Told>(events, { id });
    expect(JSON.stringify(await told.end())).toContain("FORBIDDEN");
  }
});

const roomPresence = `subscription ($id: ID!) { roomPresence(workshopId: $id) {
  reset count joined { id name } left writing { attendance { name } agendaItem { id } } } }`;

interface Presence {
  roomPresence: {
    reset: boolean;
    count: number;
    joined: { id: string; name: string }[];
    left: string[];
    writing: { attendance: { name: string }; agendaItem: { id: string } }[];
  };
}

test("who is here, who writes and who went is seen by those in the room", async () => {
  const workshop = await makeWorkshop(hub);
  const [item] = workshop.items as [string];
  const lan = await join(workshop, hub.client(), "Lan");
  const mai = await join(workshop, hub.client(), "Mai");
  const seen = lan.client.subscribe<Presence>(roomPresence, { id: workshop.id });
  expect((await seen.next()).roomPresence).toMatchObject({ reset: true });
  const coming = mai.client.subscribe<Presence>(roomPresence, { id: workshop.id });
  await seen.find((each) => each.roomPresence.joined.some(({ name }) => name === "Mai"));
  const outside = hub.client().subscribe<Presence>(roomPresence, { id: workshop.id });
  expect((await outside.next()).roomPresence).toEqual({
    reset: true,
    count: 2,
    joined: [],
    left: [],
    writing: [],
  });
  const here = `query ($slug: String!) { workshop(slug: $slug) { presence { count here { nodes { name } } } } }`;
  expect(await lan.client.ask(here, { slug: workshop.slug })).toMatchObject({
    workshop: { presence: { count: 2 } },
  });
  expect(await hub.client().ask(here, { slug: workshop.slug })).toEqual({
    workshop: { presence: { count: 2, here: { nodes: [] } } },
  });
  const writing = await change(
    mai.client,
    "setWriting",
    { workshopId: workshop.id, agendaItemId: item },
    "",
  );
  expect(writing).toMatchObject({ __typename: "SetWritingSuccess" });
  await seen.find(({ roomPresence: { writing: writers } }) =>
    writers.some(
      ({ attendance, agendaItem }) => attendance.name === "Mai" && agendaItem.id === item,
    ),
  );
  coming.stop();
  await seen.find(({ roomPresence: { left } }) => left.includes(mai.attendanceId));
  expect(
    await change(hub.client(), "setWriting", { workshopId: workshop.id, agendaItemId: item }, ""),
  ).toMatchObject({
    __typename: "NotAllowed",
  });
});

test("whose comment is there is not shown as writing any more, whatever comes late", async () => {
  const workshop = await makeWorkshop(hub);
  const [item] = workshop.items as [string];
  const lan = await join(workshop, hub.client(), "Lan");
  const input = { workshopId: workshop.id, agendaItemId: item };
  const { presence } = hub.services as unknown as {
    presence: { of: (room: string) => { writing: readonly unknown[] } };
  };
  await change(lan.client, "setWriting", input, "");
  expect(presence.of(workshop.key).writing).toHaveLength(1);
  await say(lan.client, item, "Here it is");
  expect(presence.of(workshop.key).writing).toEqual([]);
  // The network brought the comment first.
  await change(lan.client, "setWriting", input, "");
  expect(presence.of(workshop.key).writing).toEqual([]);
});

test("home hears of public workshops and of nothing else", async () => {
  const networkEvents = `subscription { networkEvents { __typename cursor
    ... on NetworkWorkshopChanged { workshop { id title state venue } }
    ... on NetworkWorkshopNoLongerPublic { workshopId } } }`;
  interface Network {
    networkEvents: {
      __typename: string;
      workshop?: { id: string; title: string; state: string; venue: string };
      workshopId?: string;
    };
  }
  const told = hub.client().subscribe<Network>(networkEvents);
  const hidden = await makeWorkshop(hub, { visibility: "INVITED" });
  const shown = await makeWorkshop(hub, { state: "SCHEDULED" });
  const of = (id: string) => (each: Network) => each.networkEvents.workshop?.id === id;
  await settled([told], () =>
    change(shown.host, "updateWorkshop", { workshopId: shown.id, venue: randomUUID() }, ""),
  );
  expect((await told.find(of(shown.id))).networkEvents.workshop!.title).toMatch(/^Workshop/);
  await change(shown.host, "updateWorkshop", { workshopId: shown.id, visibility: "INVITED" }, "");
  const gone = await told.find(({ networkEvents: { workshopId } }) => workshopId === shown.id);
  expect(gone.networkEvents.__typename).toBe("NetworkWorkshopNoLongerPublic");
  expect(told.results.some(of(hidden.id))).toBe(false);
});

/** Repeats a change until every subscription has heard of one: a subscription takes a moment. */
async function settled(
  subscriptions: { results: unknown[] }[],
  repeat: () => Promise<unknown>,
): Promise<void> {
  const before = subscriptions.map(({ results }) => results.length);
  for (let tries = 0; tries < 200; tries += 1) {
    await repeat();
    if (subscriptions.every(({ results }, index) => results.length > before[index]!)) return;
  }
  throw new Error("Somebody never heard of it.");
}
