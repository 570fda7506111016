import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { createMinutesRoom, type MinutesRoom } from "#test/support/minutes-room.ts";
import { until } from "#test/support/until.ts";
import { Writer } from "#test/support/writer.ts";

let hub: TestHub;
const open: Writer[] = [];

beforeAll(async () => {
  hub = await startHub({ documentTimes: { storeMs: 30, storeAtLatestMs: 100 } });
});
afterEach(() => {
  for (const writer of open.splice(0)) writer.close();
});
afterAll(() => hub.stop());

async function enter(room: MinutesRoom, email: string, seat: { pen?: boolean; role?: "chair" }) {
  const client = hub.client();
  const { personId } = await client.signInAs({ email });
  const attendanceId = await room.seat(personId, seat);
  return { client, attendanceId, writer: await openAs(room, client.cookie) };
}

function openAs(room: MinutesRoom, cookie: string): Promise<Writer> {
  const writer = new Writer(hub.address, room.documentName, cookie);
  open.push(writer);
  return writer.ready();
}

const storedText = async (room: MinutesRoom) =>
  (
    await hub.services.database.kysely
      .selectFrom("minutes")
      .select("plain")
      .where("agenda_item_id", "=", room.agendaItemId)
      .executeTakeFirst()
  )?.plain ?? "";

test("CO4: hosts and whom they allow write, others in the room read", async () => {
  const room = await createMinutesRoom(hub.services, { visibility: "invited" });
  const chair = await enter(room, "chair@example.org", { role: "chair" });
  const delegate = await enter(room, "delegate@example.org", {});
  const withPen = await enter(room, "pen@example.org", { pen: true });
  await until("rights", () => [chair, delegate, withPen].every(({ writer }) => writer.access));
  expect([chair, delegate, withPen].map(({ writer }) => writer.access)).toEqual([
    "write",
    "read",
    "write",
  ]);
});

test("CO4: strangers do not get in, and are told why", async () => {
  const room = await createMinutesRoom(hub.services, { visibility: "invited" });
  const stranger = await openAs(room, "");
  expect(stranger.denied).toBe("This workshop is for those invited. Join with its code.");
  const nowhere = { ...room, documentName: `minutes:${crypto.randomUUID()}` };
  expect((await openAs(nowhere, "")).denied).toBe("There is no such item in the agenda.");
});

test("CO4: what a reader sends is refused, and costs nobody anything", async () => {
  const room = await createMinutesRoom(hub.services);
  const chair = await enter(room, "chair@example.org", { role: "chair" });
  const reader = await enter(room, "delegate@example.org", {});
  chair.writer.write("said by the chair");
  await reader.writer.sees("said by the chair");
  reader.writer.write("smuggled in");
  chair.writer.write("and more");
  await chair.writer.saved();
  await reader.writer.sees("and more");
  expect(await storedText(room)).toBe("said by the chair\nand more");
  expect(reader.writer.isSaved).toBe(false);
  expect(reader.writer.closed).toEqual([]);
});

test("CO4: the pen given and taken takes effect within a second", async () => {
  const room = await createMinutesRoom(hub.services);
  const { attendanceId, writer } = await enter(room, "delegate@example.org", {});
  await until("rights", () => writer.access === "read");
  const give = async (allowed: boolean) => {
    await hub.services.database.kysely
      .updateTable("attendance")
      .set({ may_write_minutes: allowed })
      .where("id", "=", attendanceId)
      .execute();
    hub.services.rights.recheck([`attendance:${attendanceId}`]);
  };
  await give(true);
  await until("the pen", () => writer.access === "write", 1_000);
  writer.write("allowed");
  await writer.saved();
  await give(false);
  await until("the pen to be gone", () => writer.access === "read", 1_000);
  writer.write("too late");
  expect(await storedText(room)).toBe("allowed");
  await give(true);
  await until("the pen again", () => writer.access === "write", 1_000);
  // What was refused meanwhile was kept by the writer, and is sent now.
  await writer.saved();
  expect(await storedText(room)).toBe("allowed\ntoo late");
});

test("CO4: who is removed or signed out loses the document within a second, with a reason", async () => {
  const room = await createMinutesRoom(hub.services, { visibility: "invited" });
  const { attendanceId, writer } = await enter(room, "delegate@example.org", { pen: true });
  await until("rights", () => writer.access === "write");
  await hub.services.database.kysely
    .updateTable("attendance")
    .set({ removed_at: new Date(), removed_reason: "test" })
    .where("id", "=", attendanceId)
    .execute();
  hub.services.rights.recheck([`attendance:${attendanceId}`]);
  await until("the end", () => writer.access === "none", 1_000);
  expect(writer.told.findLast(({ type }) => type === "ended")).toMatchObject({
    reason: "A host removed you from this workshop.",
  });
});

test("CO4: whose session ended reads a public document on as anybody, and their name leaves it", async () => {
  const room = await createMinutesRoom(hub.services);
  const chair = await enter(room, "chair-stays@example.org", { role: "chair" });
  const lan = await enter(room, "leaves@example.org", { pen: true });
  await until("rights", () => [chair, lan].every(({ writer }) => writer.access === "write"));
  lan.writer.provider.awareness!.setLocalState({ cursor: null });
  const { clientID } = lan.writer.document;
  const seen = () => chair.writer.provider.awareness!.getStates().has(clientID);
  await until("the caret", seen);
  await lan.client.ask("mutation { signOutEverywhere { __typename } }");
  await until("the end of the pen", () => lan.writer.access === "read");
  await until("the end of the caret", () => !seen());
  chair.writer.write("for everybody");
  await lan.writer.sees("for everybody");
  expect(lan.writer.closed).toEqual([]);
});

test("CO4: minutes are finished after the closing by those who may write them", async () => {
  const room = await createMinutesRoom(hub.services, { state: "closed" });
  const { writer } = await enter(room, "chair@example.org", { role: "chair" });
  writer.write("Conclusion");
  await writer.saved();
  expect(await storedText(room)).toBe("Conclusion");
});
