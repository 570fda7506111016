import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { type Database, openDatabase } from "#server/core/database/database.ts";
import { migrate } from "#server/core/database/migrate.ts";
import { seedNetwork } from "#server/core/database/seed/seed.ts";
import { createLog } from "#server/core/log.ts";
import { indexStale } from "#server/features/search/index-stale.ts";
import { root } from "#server/tasks/places.ts";
import { practiceText } from "./practice-texts.ts";

const prefix = "hub_bench_search_";

/**
 * The address of a database with so many published practices, indexed as a hub indexes them. It is
 * kept for the next run while its tables, its texts and what the index holds stay as they are.
 */
export async function sizeDatabase(server: string, count: number): Promise<string> {
  const size = `${prefix}${count}_`;
  const name = `${size}${hashOfContents()}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    const known = await namesLike(admin, size);
    if (known.includes(name)) return urlOf(server, name);
    for (const old of known) await admin.query(`drop database if exists ${old} with (force)`);
    const unfinished = `${size}making`;
    await admin.query(`create database ${unfinished} template template1`);
    await make(urlOf(server, unfinished), count);
    await admin.query(`alter database ${unfinished} rename to ${name}`);
    return urlOf(server, name);
  } finally {
    await admin.end();
  }
}

async function namesLike(admin: pg.Client, start: string): Promise<string[]> {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where starts_with(datname, $1)",
    [start],
  );
  return rows.map(({ datname }) => datname);
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Of what decides which rows and which words such a database has. */
function hashOfContents(): string {
  const search = join(root, "server/features/search");
  const folders = [join(root, "server/core/database/migrations"), join(search, "sources")];
  const files = ["lexemes", "words", "search-fold", "write-entries"].map((name) =>
    join(search, `${name}.ts`),
  );
  const here = ["practice-texts.ts", "size-database.ts"].map((name) =>
    join(import.meta.dirname, name),
  );
  const inFolders = folders.flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
  );
  const hash = createHash("sha256");
  for (const file of [...inFolders, ...files, ...here]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

async function make(url: string, count: number): Promise<void> {
  const log = createLog("warn");
  const database = await openDatabase({ url }, []);
  try {
    await migrate(database, log, (db) => seedNetwork(db, log));
    const started = performance.now();
    await fill(database, count);
    const filled = performance.now();
    await indexStale(database, { atOnce: 2_000 });
    const indexed = performance.now();
    await database.kysely.executeQuery({ sql: "vacuum analyze", parameters: [] } as never);
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(0);
    console.log(
      `${count} practices: written in ${seconds(started, filled)} s, indexed in ${seconds(filled, indexed)} s`,
    );
  } finally {
    await database.close();
  }
}

const atOnce = 500;

async function fill({ kysely }: Database, count: number): Promise<void> {
  const cities = await kysely.selectFrom("city").select("id").orderBy("id").execute();
  const themes = await kysely.selectFrom("theme").select("id").orderBy("id").execute();
  for (let from = 0; from < count; from += atOnce) {
    const made = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) =>
      rowsOf(
        from + at,
        cities[(from + at) % cities.length]!.id,
        themes[(from + at) % themes.length]!.id,
      ),
    );
    await kysely.transaction().execute(async (db) => {
      await db
        .insertInto("practice")
        .values(made.map(({ practice }) => practice))
        .execute();
      await db
        .insertInto("practice_theme")
        .values(made.map(({ theme }) => theme))
        .execute();
      await db
        .insertInto("practice_version")
        .values(made.map(({ version }) => version))
        .execute();
    });
  }
}

function rowsOf(number: number, cityId: string, themeId: string) {
  const id = uuid();
  const { title, plain } = practiceText(number);
  const at = new Date(Date.UTC(2015, 0, 1) + number * 3_000_000);
  return {
    practice: {
      id,
      slug: `practice-${number}`,
      city_id: cityId,
      language: "en",
      state: "draft",
      state_since: at,
      created_at: at,
    },
    theme: { practice_id: id, theme_id: themeId },
    version: {
      id: uuid(),
      practice_id: id,
      language: "en",
      original: true,
      number: 1,
      state: "published",
      title,
      content: JSON.stringify({ title, problem: plain.slice(0, 200) }),
      html: "",
      plain,
      markdown: "",
      hash: createHash("sha256").update(plain).digest("hex"),
      published_at: at,
    },
  };
}
