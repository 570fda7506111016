import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { freePort } from "#test/support/free-port.ts";
import { spawnHub } from "#test/support/hub-process.ts";
import { startHub, type TestHub, testRedis } from "#test/support/hub.ts";
import { createMinutesRoom, type MinutesRoom } from "#test/support/minutes-room.ts";
import { testServer } from "#test/support/server-database.ts";
import { until } from "#test/support/until.ts";
import { Writer } from "#test/support/writer.ts";

const times = { storeMs: 50, storeAtLatestMs: 200, storeForOthersMs: 400, storeRetryMs: 200 };

describe.skipIf(testRedis === null || testServer === null)("two nodes", () => {
  let database: TestDatabase;
  let one: TestHub;
  let two: TestHub;

  beforeAll(async () => {
    database = await createTestDatabase();
    const node = () => startHub({ database, redisUrl: testRedis, documentTimes: times });
    one = await node();
    two = await node();
  });
  afterAll(async () => {
    await one.stop();
    await two.stop();
    await database.remove();
  });

  async function enter(room: MinutesRoom, email: string): Promise<string> {
    const client = one.client();
    const { personId } = await client.signInAs({ email });
    await room.seat(personId, { pen: true });
    return client.cookie;
  }

  async function rowOf(room: MinutesRoom) {
    return one.services.database.kysely
      .selectFrom("minutes")
      .select(["plain", "version"])
      .where("agenda_item_id", "=", room.agendaItemId)
      .executeTakeFirstOrThrow();
  }

  test("who writes on one node is read on the other, and both are told when it is stored", async () => {
    const room = await createMinutesRoom(one.services);
    const cookies = [await enter(room, "mai@example.org"), await enter(room, "linh@example.org")];
    const mai = await new Writer(one.address, room.documentName, cookies[0]!).ready();
    const linh = await new Writer(two.address, room.documentName, cookies[1]!).ready();
    for (let line = 0; line < 20; line += 1) {
      mai.write(`mai ${line};`);
      linh.write(`linh ${line};`);
    }
    await mai.sees("linh 19;");
    await linh.sees("mai 19;");
    await mai.saved();
    await linh.saved();
    const { plain } = await rowOf(room);
    for (let line = 0; line < 20; line += 1) {
      expect(plain).toContain(`mai ${line};`);
      expect(plain).toContain(`linh ${line};`);
    }
    mai.close();
    linh.close();
  });

  test("two nodes that store at the same moment lose nothing of each other", async () => {
    const room = await createMinutesRoom(one.services);
    const edit = (hub: TestHub, text: string) =>
      hub.services.documents.edit({
        name: room.documentName,
        author: null,
        key: crypto.randomUUID(),
        revision: "keep",
        change: (document) => document.getXmlFragment("default").push([paragraph(text)]),
      });
    const texts = Array.from({ length: 10 }, (_, index) => `edit ${index};`);
    await Promise.all(texts.map((text, index) => edit(index % 2 === 0 ? one : two, text)));
    const { plain } = await rowOf(room);
    for (const text of texts) expect(plain).toContain(text);
  });

  test("a node dies after it relayed and before it stored: the other one stores it", async () => {
    const room = await createMinutesRoom(one.services);
    const port = await freePort();
    const dying = await spawnHub(database, port, testRedis);
    const cookies = [await enter(room, "mai@example.org"), await enter(room, "linh@example.org")];
    const linh = await new Writer(two.address, room.documentName, cookies[1]!).ready();
    const mai = await new Writer(dying.address, room.documentName, cookies[0]!).ready();
    mai.write("relayed, not stored");
    await linh.sees("relayed, not stored");
    await dying.kill();
    await until("the survivor to store it", async () => {
      const { plain } = await rowOf(room).catch(() => ({ plain: "" }));
      return plain.includes("relayed, not stored");
    });
    mai.close();
    linh.close();
  });
});

test("while Redis is away a node goes on alone, and stops without waiting for it", async () => {
  const hub = await startHub({ redisUrl: "redis://127.0.0.1:1", documentTimes: times });
  const room = await createMinutesRoom(hub.services);
  const client = hub.client();
  const { personId } = await client.signInAs({ email: "alone@example.org" });
  await room.seat(personId, { pen: true });
  const writer = await new Writer(hub.address, room.documentName, client.cookie).ready();
  writer.write("written alone");
  await writer.saved();
  writer.close();
  const begun = Date.now();
  await hub.stop();
  expect(Date.now() - begun).toBeLessThan(10_000);
});

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement("paragraph");
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}
