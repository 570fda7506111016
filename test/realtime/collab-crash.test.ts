import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { freePort } from "#test/support/free-port.ts";
import { type HubProcess, spawnHub } from "#test/support/hub-process.ts";
import { startHub } from "#test/support/hub.ts";
import { createMinutesRoom, type MinutesRoom } from "#test/support/minutes-room.ts";
import { until } from "#test/support/until.ts";
import { Writer } from "#test/support/writer.ts";

let database: TestDatabase;
let room: MinutesRoom;
let cookies: string[];
let writers: Writer[];

beforeEach(async () => {
  database = await createTestDatabase();
  const hub = await startHub({ database });
  room = await createMinutesRoom(hub.services);
  cookies = [];
  for (const email of ["mai@example.org", "linh@example.org"]) {
    const client = hub.client();
    const { personId } = await client.signInAs({ email });
    await room.seat(personId, { pen: true });
    cookies.push(client.cookie);
  }
  writers = [];
  await hub.stop();
});

afterEach(async () => {
  for (const writer of writers) writer.close();
  await database.remove();
});

async function openWriters(hub: HubProcess): Promise<[Writer, Writer]> {
  writers = await Promise.all(
    cookies.map((cookie) => new Writer(hub.address, room.documentName, cookie).ready()),
  );
  return writers as [Writer, Writer];
}

async function storedText(): Promise<string> {
  const hub = await startHub({ database });
  const row = await hub.services.database.kysely
    .selectFrom("minutes")
    .select(["plain"])
    .where("agenda_item_id", "=", room.agendaItemId)
    .executeTakeFirst();
  await hub.stop();
  return row?.plain ?? "";
}

test("CO2: after kill -9 with two writers, all that was shown as saved is there, and nothing is lost", async () => {
  const port = await freePort();
  const first = await spawnHub(database, port);
  const [mai, linh] = await openWriters(first);
  /** What each writer's page had said is saved, at the last moment. */
  const shown = new Map<Writer, string[]>([mai, linh].map((writer) => [writer, []]));
  const written = new Map<Writer, string[]>([mai, linh].map((writer) => [writer, []]));
  const killing = Date.now() + 2_500;
  for (let line = 0; Date.now() < killing; line += 1) {
    for (const [index, writer] of [mai, linh].entries()) {
      const text = `line-${line}-of-${index};`;
      writer.write(text);
      written.get(writer)!.push(text);
    }
    await new Promise((resolve) => {
      setTimeout(resolve, line % 9 === 0 ? 700 : 20);
    });
    for (const writer of [mai, linh]) {
      if (writer.isSaved) shown.set(writer, [...written.get(writer)!]);
    }
  }
  mai.write("on its way;");
  await first.kill();
  expect(shown.get(mai)!.length).toBeGreaterThan(3);
  const text = await storedText();
  for (const writer of [mai, linh]) {
    for (const line of shown.get(writer)!) expect(text).toContain(line);
  }

  const second = await spawnHub(database, port);
  await until("both to come back", () => mai.isSaved && linh.isSaved, 30_000);
  expect(await second.stop()).toBe(0);
  const complete = await storedText();
  for (const lines of written.values()) for (const line of lines) expect(complete).toContain(line);
  expect(complete).toContain("on its way;");
}, 90_000);

test("stopping stores what was written a moment before", async () => {
  const hub = await spawnHub(database, await freePort());
  const [mai, linh] = await openWriters(hub);
  mai.write("the last word");
  await linh.sees("the last word");
  expect(await hub.stop()).toBe(0);
  expect(await storedText()).toBe("the last word");
}, 60_000);
