import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { openDatabase } from "#server/core/database/database.ts";
import { migrate } from "#server/core/database/migrate.ts";
import { createLog } from "#server/core/log.ts";
import { root } from "#server/tasks/places.ts";
import { Asker } from "#test/bench/reading/asker.ts";
import { fillStatements } from "#test/bench/reading/fill.ts";

const server = process.env["TEST_DATABASE_URL"] ?? "postgres://root@127.0.0.1:5432/postgres";
const prefix = "hub_bench_reading_";

/** A filled database on the PostgreSQL server; kept for the next run while tables and data stay. */
export async function benchDatabase(): Promise<string> {
  const name = `${prefix}${hashOfShape()}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    const known = await namesLike(admin);
    if (known.includes(name)) return url.href;
    // Half a gigabyte each: one is enough.
    for (const old of known) await admin.query(`drop database if exists ${old} with (force)`);
    const unfinished = `${prefix}making`;
    await admin.query(`create database ${unfinished}`);
    const making = new URL(server);
    making.pathname = `/${unfinished}`;
    await fill(making.href);
    await admin.query(`alter database ${unfinished} rename to ${name}`);
    return url.href;
  } finally {
    await admin.end();
  }
}

async function namesLike(admin: pg.Client): Promise<string[]> {
  const found = await admin.query<{ datname: string }>(
    "select datname from pg_database where starts_with(datname, $1)",
    [prefix],
  );
  return found.rows.map(({ datname }) => datname);
}

async function fill(url: string): Promise<void> {
  const database = await openDatabase({ url }, []);
  await migrate(database, createLog("warn"), async () => {});
  await database.close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const { title, sql } of fillStatements) await telling(title, () => client.query(sql));
    await telling("statistics", () => client.query("vacuum analyze"));
    await telling("index of the search", () => indexed(client, url));
    await telling("statistics", () => client.query("vacuum analyze"));
  } finally {
    await client.end();
  }
}

/** A hub indexes what is noted as stale; it is left to do so until nothing is. */
async function indexed(client: pg.Client, url: string): Promise<void> {
  const hub = await Asker.start("hub", url);
  try {
    for (;;) {
      const { rowCount } = await client.query("select from search_stale limit 1");
      if (rowCount === 0) return;
      await setTimeout(500);
    }
  } finally {
    await hub.stop();
  }
}

async function telling(title: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  console.log(`  ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Changes with the tables, with what is filled in, and with what the index of the search holds. */
function hashOfShape(): string {
  const hash = createHash("sha256").update(JSON.stringify(fillStatements));
  const search = "server/features/search";
  const folders = ["server/core/database/migrations", `${search}/sources`];
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .toSorted()
      .map((name) => `${folder}/${name}`),
  );
  const ours = ["lexemes", "words", "search-fold", "write-entries"];
  for (const file of [...inFolders, ...ours.map((name) => `${search}/${name}.ts`)])
    hash.update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 12);
}
