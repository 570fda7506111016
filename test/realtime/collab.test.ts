import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { type MinutesRoom, createMinutesRoom } from "#test/support/minutes-room.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";
import { Writer } from "#test/support/writer.ts";

let hub: TestHub;
const open: Writer[] = [];

beforeAll(async () => {
  hub = await startHub({
    documentTimes: { storeMs: 50, storeAtLatestMs: 200, revisionMs: 60_000 },
  });
});
afterEach(() => {
  for (const writer of open.splice(0)) writer.close();
});
afterAll(() => hub.stop());

async function writerIn(room: MinutesRoom, email: string, pen = true): Promise<Writer> {
  const client = hub.client();
  const { personId } = await client.signInAs({ email });
  await room.seat(personId, { pen });
  return openAs(room, client.cookie);
}

function openAs(room: { documentName: string }, cookie: string, document?: Y.Doc): Promise<Writer> {
  const writer = new Writer(hub.address, room.documentName, cookie, document);
  open.push(writer);
  return writer.ready();
}

async function rowOf(room: MinutesRoom) {
  return hub.services.database.kysely
    .selectFrom("minutes")
    .selectAll()
    .where("agenda_item_id", "=", room.agendaItemId)
    .executeTakeFirst();
}

test("two people write together, and CO2 says saved only for what is stored", async () => {
  const room = await createMinutesRoom(hub.services);
  const mai = await writerIn(room, "mai@example.org");
  const linh = await writerIn(room, "linh@example.org");
  mai.write("Ha Long");
  expect(mai.isSaved).toBe(false);
  await linh.sees("Ha Long");
  linh.write("Da Nang");
  await mai.saved();
  await linh.saved();
  const row = await rowOf(room);
  expect(row?.html).toBe("<p>Ha Long</p><p>Da Nang</p>");
  expect(row?.plain).toBe("Ha Long\nDa Nang");
  expect(row?.markdown).toBe("Ha Long\n\nDa Nang");
});

test("CO2: a deletion is an edit too, and is saved only when it is stored", async () => {
  const room = await createMinutesRoom(hub.services);
  const mai = await writerIn(room, "mai@example.org");
  mai.write("one");
  mai.write("two");
  await mai.saved();
  mai.document.getXmlFragment("default").delete(0, 1);
  await until("the deletion to be sent", () => !mai.isSaved);
  await mai.saved();
  expect((await rowOf(room))?.html).toBe("<p>two</p>");
});

test("CO2: an update that rests on something the hub never got is not called saved", async () => {
  const room = await createMinutesRoom(hub.services);
  const mai = await writerIn(room, "mai@example.org");
  const lost = new Y.Doc();
  lost.getXmlFragment("default").push([new Y.XmlElement("paragraph")]);
  const before = Y.encodeStateVector(lost);
  lost.getXmlFragment("default").push([new Y.XmlElement("paragraph")]);
  Y.applyUpdate(mai.document, Y.encodeStateAsUpdate(lost, before));
  expect(Y.decodeStateVector(Y.encodeStateVector(mai.document)).has(lost.clientID)).toBe(false);
  Y.applyUpdate(mai.document, Y.encodeStateAsUpdate(lost));
  await mai.saved();
});
