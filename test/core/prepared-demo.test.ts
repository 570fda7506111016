import { cp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sql } from "kysely";
import { places } from "#server/tasks/places.ts";
import { allRows } from "#test/support/all-rows.ts";
import { TestClock } from "#test/support/clock.ts";
import { createEmbeddedDatabase, type TestDatabase } from "#test/support/database.ts";
import { startHub, type TestHub, type TestHubOptions } from "#test/support/hub.ts";
import { indexed } from "#test/support/indexed.ts";

const hourMs = 60 * 60 * 1000;
/** Weeks after the demo was prepared, at the beginning of an hour. */
const laterHour = new Date(Math.floor(Date.now() / hourMs) * hourMs + 40 * 24 * hourMs);

const hubs: TestHub[] = [];
const databases: TestDatabase[] = [];
afterAll(async () => {
  await Promise.all(hubs.map((hub) => hub.stop()));
  await Promise.all(databases.map((database) => database.remove()));
});

async function start(options: TestHubOptions): Promise<TestHub> {
  const hub = await startHub(options);
  hubs.push(hub);
  return hub;
}

async function embedded(): Promise<TestDatabase> {
  const database = await createEmbeddedDatabase();
  databases.push(database);
  return database;
}

/** A hub on a new folder with the prepared demo, as `npm start` makes it. */
async function startPrepared(now: Date): Promise<TestHub> {
  return start({ demo: true, database: await embedded(), clock: new TestClock(now) });
}

async function rowsOf(hub: TestHub) {
  await indexed(hub);
  return allRows(hub.services.database.kysely);
}

async function secretsOf({ services: { database } }: TestHub): Promise<string[]> {
  const codes = await database.kysely.selectFrom("workshop").select("join_code").execute();
  const logs = await database.kysely.selectFrom("topic").select("epoch").execute();
  return [...codes.map((row) => row.join_code), ...logs.map((row) => row.epoch)];
}

test("the prepared demo is, row for row, what the commands load at that time, and no fact is moved", async () => {
  const prepared = await startPrepared(laterHour);
  // On the database that is tested; an embedded one begins without a demo, too.
  const templateFolder = places.templateFolder;
  const loaded = await start({ demo: true, templateFolder, clock: new TestClock(laterHour) });
  const rows = await rowsOf(prepared);
  expect(rows).toEqual(await rowsOf(loaded));
  expect(rows["comment"]).toHaveLength(15);
});

test("the live workshop of a new hub is live at its start, however old the prepared demo is", async () => {
  const now = new Date(laterHour.getTime() + 59 * 60 * 1000);
  const hub = await startPrepared(now);
  const { workshop } = await hub.client().ask<{
    workshop: {
      state: string;
      startsAt: string;
      endsAt: string;
      currentItem: { startsAt: string };
    };
  }>(`{ workshop(slug: "ha-long-demo") { state startsAt endsAt currentItem { startsAt } } }`);
  expect(workshop.state).toBe("LIVE");
  expect(workshop.startsAt).toBe(new Date(laterHour.getTime() - 2 * hourMs).toISOString());
  expect(Date.parse(workshop.currentItem.startsAt)).toBeLessThan(now.getTime());
  expect(Date.parse(workshop.endsAt)).toBeGreaterThan(now.getTime());
});

test("no two hubs share the codes to join and the cursors of the demo", async () => {
  const secrets = await Promise.all(hubs.map(secretsOf));
  expect(secrets.length).toBeGreaterThan(2);
  const all = secrets.flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(3 * 10);
});

test("a first start that broke off is made up for by the next one, and that changes nothing later", async () => {
  const database = await embedded();
  const folder = database.config.dataFolder;
  await cp(places.demoTemplateFolder, join(folder, "database"), { recursive: true });
  const startsAt = async ({ services }: TestHub) => {
    const { rows } = await sql<{ at: string }>`select to_jsonb(starts_at) as at from workshop
      where slug = 'ha-long-demo'`.execute(services.database.kysely);
    return rows[0]!.at;
  };
  const first = await startHub({ database, clock: new TestClock(laterHour) });
  const before = [await startsAt(first), await secretsOf(first)];
  await first.stop();
  expect(Date.parse(before[0] as string)).toBe(laterHour.getTime() - 2 * hourMs);

  const later = new TestClock(new Date(laterHour.getTime() + 24 * hourMs));
  const second = await startHub({ demo: true, database, clock: later });
  const after = [await startsAt(second), await secretsOf(second)];
  await second.stop();
  expect(after).toEqual(before);
});
