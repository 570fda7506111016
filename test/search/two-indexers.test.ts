import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "#server/core/database/database.ts";
import { indexStale } from "#server/features/search/index-stale.ts";
import { search } from "#test/search/search.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice, type StoredPractice } from "#test/support/published-practice.ts";
import { cityId } from "#test/support/workshop.ts";

let hub: TestHub;
/** As another node has it; the embedded database serves one process, with one connection. */
let other: Database;
const practices: StoredPractice[] = [];

beforeAll(async () => {
  hub = await startHub();
  const { database, config } = hub.services;
  other = database.embedded ? database : await openDatabase({ url: config.databaseUrl! }, []);
  for (let number = 0; number < 40; number += 1)
    practices.push(await storePractice(hub, { title: `Cerium number${number}` }));
  await indexStale(database);
}, 60_000);
afterAll(async () => {
  if (other !== hub.services.database) await other.close();
  await hub?.stop();
});

const db = () => hub.services.database.kysely;

async function numberOfEntries() {
  const { rows } = await sql<{ count: number; last: number }>`
    select count(*)::int as count, max(id)::int as last from search_entry`.execute(db());
  return rows[0]!;
}

/** What is counted of the words, and what it should be. */
async function wordCounts() {
  const counted = await sql<{ word: string; entries: number }>`
    select word, entries from search_word where entries <> 0 order by word`.execute(db());
  const recounted = await sql<{ word: string; entries: number }>`
    select word, count(*)::int as entries
    from search_entry, unnest(tsvector_to_array(words)) as word
    where not starts_with(word, '^') group by word order by word collate "C"`.execute(db());
  return { counted: counted.rows, recounted: recounted.rows };
}

const noteAll = () =>
  sql`insert into search_stale (kind, subject_id)
    select 'practice', practice.id from practice, generate_series(1, 3) order by random()`.execute(
    db(),
  );

async function moveTo(slug: string, moved: readonly StoredPractice[]): Promise<void> {
  const { key } = await cityId(hub, slug);
  await db()
    .updateTable("practice")
    .set({ city_id: key })
    .where(
      "id",
      "in",
      moved.map((practice) => practice.key),
    )
    .execute();
}

const countIn = async (countryCode: string) =>
  (await search(hub.client(), "cerium", { countryCode })).total;

const both = () =>
  Promise.all(
    [hub.services.database, other, hub.services.database, other].map((node) =>
      indexStale(node, { atOnce: 7 }),
    ),
  );

test("two nodes that index at once index each thing once, however often it was noted", async () => {
  const before = await numberOfEntries();
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from search_entry where kind = 'practice'`.execute(db());
  await noteAll();
  await both();
  const after = await numberOfEntries();
  expect(after.count).toBe(before.count);
  expect(after.last - before.last).toBe(rows[0]!.count);
  const { counted, recounted } = await wordCounts();
  expect(counted).toEqual(recounted);
});

test("what changes while two nodes index is found as it is at the end", async () => {
  await noteAll();
  const indexing = both();
  for (const practice of practices.slice(0, 10)) await moveTo("th-hua-hin", [practice]);
  await indexing;
  await both();
  expect(await countIn("TH")).toBe(10);
  expect(await countIn("ID")).toBe(30);
  const { counted, recounted } = await wordCounts();
  expect(counted).toEqual(recounted);
});

test("what a node leaves when it ends half way the other one indexes", async () => {
  await moveTo("vn-ha-long", practices);
  let batches = 0;
  await indexStale(hub.services.database, { atOnce: 10, goesOn: () => (batches += 1) <= 1 });
  await indexStale(other);
  expect(await countIn("VN")).toBe(40);
  const { rows } = await sql`select from search_stale`.execute(db());
  expect(rows).toHaveLength(0);
});
