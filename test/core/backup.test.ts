import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { backup, move, restore } from "#server/backup.ts";
import { makeTables } from "#server/core/backup/make-tables.ts";
import { contentOf } from "#server/core/backup/content-of.ts";
import { speakPlainly, storedTables } from "#server/core/backup/stored-tables.ts";
import { type Config, readConfig } from "#server/core/config.ts";
import { type Database, openDatabase, openStore } from "#server/core/database/database.ts";
import { migrations } from "#server/core/database/migrations/list.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { createLog } from "#server/core/log.ts";
import type { TestClient } from "#test/support/client.ts";
import { createEmbeddedDatabase, type TestDatabase } from "#test/support/database.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { createMinutesRoom } from "#test/support/minutes-room.ts";
import {
  createEmptyDatabase,
  createServerDatabase,
  testServer,
} from "#test/support/server-database.ts";
import { until } from "#test/support/until.ts";
import { makeWorkshop, say } from "#test/support/workshop.ts";
import { Writer } from "#test/support/writer.ts";

// A new embedded database takes seconds, and some tests make three.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const log = createLog("silent");
const configOf = ({ config }: TestDatabase): Config => ({ ...readConfig({}), ...config });

type Kind = "embedded" | "server";
const opened: TestDatabase[] = [];
let folder: string;
let files = 0;
const newFile = () => joinPath(folder, `${(files += 1)}.backup`);

beforeAll(async () => {
  folder = await mkdtemp(joinPath(tmpdir(), "hub-backup-"));
});
afterAll(async () => {
  for (const database of opened) await database.remove();
  await rm(folder, { recursive: true });
});

/** As a new hub's is, or with nothing in it. */
async function create(kind: Kind, empty = false): Promise<TestDatabase> {
  let made: TestDatabase;
  if (kind === "embedded") made = await createEmbeddedDatabase();
  else {
    const { url, drop } = await (empty ? createEmptyDatabase : createServerDatabase)(testServer!);
    made = { config: { databaseUrl: url, dataFolder: "" }, remove: drop };
  }
  opened.push(made);
  return made;
}

/** What a hub holds, table by table, without what differs in every copy of its log. */
async function contents(testDatabase: TestDatabase): Promise<Record<string, unknown>> {
  return onDatabase(testDatabase, ({ kysely }) =>
    kysely.transaction().execute(async (db) => {
      await speakPlainly(db);
      const found: Record<string, unknown> = {};
      for (const table of await storedTables(db)) {
        const columns = table.columns.filter(({ name }) => name !== "epoch");
        found[table.name] = await contentOf(db, { ...table, columns });
      }
      return found;
    }),
  );
}

async function onDatabase<T>(
  testDatabase: TestDatabase,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(openStore(configOf(testDatabase), null), []);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const minutes = "The outlet is measured every Monday from now on";

/** What was said and written in a hub, and what it answers. */
interface Story {
  cookie: string;
  item: string;
  workshopId: string;
  documentName: string;
  cursor: string;
  answers: unknown;
}

/** A workshop with comments, and minutes that somebody wrote. */
async function live(database: TestDatabase): Promise<Story> {
  const hub = await startHub({ database });
  const workshop = await makeWorkshop(hub);
  const first = await say(workshop.host, workshop.items[0]!, "Nước thải của chợ – what helps?");
  await say(workshop.host, workshop.items[0]!, 'A second "word" with \\ and \n and 🌿');
  const room = await createMinutesRoom(hub.services);
  const { personId } = await workshop.host.signInAs({ email: "writer@example.org" });
  await room.seat(personId, { pen: true });
  const { cookie } = workshop.host;
  const writer = await new Writer(hub.address, room.documentName, cookie).ready();
  writer.write(minutes);
  await until("the minutes to be stored", () => writer.isSaved);
  writer.close();
  const answers = await answersOf(workshop.host, workshop.slug);
  await hub.stop();
  const { id: workshopId } = workshop;
  const cursor = first["cursor"] as string;
  const { documentName } = room;
  return { cookie, item: workshop.items[0]!, workshopId, documentName, cursor, answers };
}

async function answersOf(client: TestClient, slug = ""): Promise<unknown> {
  return client.ask(
    `query Answers($slug: String!) {
      cities(first: 100) { nodes { id slug } }
      practices(first: 50) { nodes { id slug } }
      workshops(first: 20) { nodes { id slug } }
      workshop(slug: $slug) { id agenda { nodes { id comments(first: 50) { nodes { id body position } } } } }
      viewer { name }
    }`,
    { slug },
  );
}

/** The hub goes on where it was: the same answers, the minutes open, and people write on. */
async function goesOn(hub: TestHub, story: Story): Promise<void> {
  const client = hub.client();
  // Who was signed in still is.
  const [name = "", token = ""] = story.cookie.split("=");
  client.setCookie(name, token);
  const { workshop } = story.answers as { workshop: { agenda: { nodes: { id: string }[] } } };
  expect(workshop.agenda.nodes.length).toBe(1);
  const { slug } = await hub.services.database.kysely
    .selectFrom("workshop")
    .select("slug")
    .where("id", "=", Buffer.from(story.workshopId, "base64url").toString().split(":")[1]!)
    .executeTakeFirstOrThrow();
  expect(await answersOf(client, slug)).toEqual(story.answers);
  const writer = await new Writer(hub.address, story.documentName, story.cookie).ready();
  await writer.sees(minutes);
  writer.write("and more");
  await until("the minutes to be stored again", () => writer.isSaved);
  writer.close();
}

const pairs: [Kind, Kind][] = [["embedded", "embedded"]];
if (testServer !== null)
  pairs.push(["embedded", "server"], ["server", "embedded"], ["server", "server"]);

describe.each(pairs)("a backup of a database (%s), restored on another (%s)", (from, to) => {
  test("brings back all rows, and a hub goes on with it", async () => {
    const source = await create(from);
    const story = await live(source);
    const file = newFile();
    expect(await backup(configOf(source), file)).toMatch(/^\d+ rows of \d+ tables are in /);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const target = await create(to, true);
    expect(await restore(configOf(target), log, file, false)).toMatch(/^\d+ rows of /);
    expect(await contents(target)).toEqual(await contents(source));

    const hub = await startHub({ database: target });
    await goesOn(hub, story);
    const client = hub.client();
    const following = client.subscribe<{ workshopEvents: { __typename: string } }>(
      "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }",
      { id: story.workshopId },
      { after: story.cursor },
    );
    // RT3: the log goes its own way from here, and a cursor from before is told so.
    expect((await following.next()).workshopEvents.__typename).toBe("ResumeFailed");
    following.stop();
    await hub.stop();
  });
});

test("a hub that was moved to a server loses nothing, and who follows it resumes", async ({
  skip,
}) => {
  if (testServer === null) return skip("left out, needs TEST_DATABASE_URL");
  const source = await create("embedded");
  const story = await live(source);
  const target = await create("server", true);
  const told = await move(configOf(source), log, target.config.databaseUrl!);
  expect(told).toMatch(/^\d+ rows are on the server/);
  expect(await contents(target)).toEqual(await contents(source));
  const hub = await startHub({ database: target });
  await goesOn(hub, story);
  const following = hub
    .client()
    .subscribe<{ workshopEvents: { __typename: string } }>(
      "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }",
      { id: story.workshopId },
      { after: story.cursor },
    );
  expect((await following.next()).workshopEvents.__typename).toBe("CommentPosted");
  following.stop();
  await hub.stop();
  // What is there is not written over.
  await expect(move(configOf(source), log, target.config.databaseUrl!)).rejects.toThrow(
    /not empty/,
  );
});

describe("a file that is not whole", () => {
  let source: TestDatabase;
  let file: string;
  let before: Record<string, unknown>;
  beforeAll(async () => {
    source = await create("embedded");
    await (await startHub({ database: source })).stop();
    before = await contents(source);
    file = newFile();
    await backup(configOf(source), file);
  });

  const lines = (text: string) => text.split("\n").slice(0, -1);
  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ["cut off", (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6))],
    ["cut off between two lines", (bytes) => repacked(bytes, (all) => all.slice(0, 40))],
    ["without its seal", (bytes) => repacked(bytes, (all) => all.slice(0, -1))],
    ["with a byte that changed", (bytes) => flipped(bytes)],
    ["with a row that changed", (bytes) => repacked(bytes, (all) => all.map(moved))],
    ["with more behind its end", (bytes) => repacked(bytes, (all) => [...all, all[0]!])],
    ["of something else", () => gzipSync('{"line":"head","format":"other"}\n')],
    ["not packed at all", () => Buffer.from("select 1;")],
    ["empty", () => Buffer.alloc(0)],
  ];
  const repacked = (bytes: Buffer, change: (all: string[]) => string[]) =>
    gzipSync(`${change(lines(gunzipSync(bytes).toString())).join("\n")}\n`);
  const flipped = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    const at = Math.floor(copy.length / 2);
    copy[at] = copy[at]! ^ 0x55;
    return copy;
  };
  const moved = (line: string) => line.replace("Hai Phong", "Hai Phing");

  test.each(damages)("%s: is refused", async (_what, damage) => {
    const broken = newFile();
    await writeFile(broken, damage(await readFile(file)));
    await expect(restore(configOf(source), log, broken, true)).rejects.toMatchObject({
      name: "BackupRefused",
    });
    const empty = await create("embedded");
    await expect(restore(configOf(empty), log, broken, false)).rejects.toThrow();
    expect(existsSync(joinPath(empty.config.dataFolder, "database"))).toBe(false);
  });

  test("none of them changed anything in the database", async () => {
    expect(await contents(source)).toEqual(before);
  });

  test("rows that do not arrive as they were undo all that was done", async () => {
    // A seal that is right, over an end that tells of other rows.
    const text = gunzipSync(await readFile(file)).toString();
    const changed = lines(text)
      .slice(0, -1)
      .map((line) => `${moved(line)}\n`)
      .join("");
    const sha256 = createHash("sha256").update(changed).digest("hex");
    const forged = newFile();
    await writeFile(forged, gzipSync(`${changed}${JSON.stringify({ line: "seal", sha256 })}\n`));
    await expect(restore(configOf(source), log, forged, true)).rejects.toThrow(
      /did not arrive as it was/,
    );
    expect(await contents(source)).toEqual(before);
  });

  test("a database that is not empty is kept, unless it is said by force", async () => {
    const other = await create("embedded");
    await live(other);
    const kept = await contents(other);
    await expect(restore(configOf(other), log, file, false)).rejects.toThrow(/--force/);
    expect(await contents(other)).toEqual(kept);
    await restore(configOf(other), log, file, true);
    expect(await contents(other)).toEqual(await contents(source));
  });

  test("a backup of a newer hub is refused", async () => {
    const newer = newFile();
    const text = gunzipSync(await readFile(file)).toString();
    const changed = lines(text)
      .slice(0, -1)
      .map(
        (line, at) =>
          `${at === 0 ? line.replace('"migrations":[', '"migrations":["2999-01-01-x",') : line}\n`,
      )
      .join("");
    const sha256 = createHash("sha256").update(changed).digest("hex");
    await writeFile(newer, gzipSync(`${changed}${JSON.stringify({ line: "seal", sha256 })}\n`));
    const empty = await create("embedded");
    await expect(restore(configOf(empty), log, newer, false)).rejects.toThrow(
      /made by a newer hub \(2999-01-01-x\)/,
    );
  });

  test("a file that is there is not written over", async () => {
    const bytes = await readFile(file);
    await expect(backup(configOf(source), file)).rejects.toThrow(/is there already/);
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });
});

describe.each(testServer === null ? (["embedded"] as const) : (["embedded", "server"] as const))(
  "on a database (%s)",
  (kind) => {
    test("a backup of an older hub is restored and brought to the newest shape", async () => {
      const old = await create(kind, true);
      const shape = migrations.slice(0, 3).map(({ name }) => name);
      await onDatabase(old, (database) =>
        database.em().transactional(async (em) => {
          await makeTables(database, em, shape);
          const db = em.getKysely<Tables>();
          await db
            .insertInto("topic")
            .values({ name: "network", epoch: randomEpoch, seq: 7 })
            .execute();
        }),
      );
      const file = newFile();
      await backup(configOf(old), file);
      const target = await create(kind, true);
      await restore(configOf(target), log, file, false);
      await onDatabase(target, async ({ kysely }) => {
        const { rows } = await sql<{ name: string }>`
          select name from mikro_orm_migrations order by id`.execute(kysely);
        expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
        const topics = await kysely.selectFrom("topic").selectAll().execute();
        expect(topics).toMatchObject([{ name: "network", seq: 7 }]);
        expect(topics[0]!.epoch).not.toBe(randomEpoch);
      });
    });
  },
);

const randomEpoch = "0d8f5a1e-6f0e-4b35-9a53-3d1b7c2f4e11";

test("an embedded database is not backed up under a running hub", async () => {
  const source = await create("embedded");
  const hub = await startHub({ database: source });
  await expect(backup(configOf(source), newFile())).rejects.toMatchObject({ name: "FolderInUse" });
  await hub.stop();
});

test("a server is backed up while people write, and what it holds is of one moment", async ({
  skip,
}) => {
  if (testServer === null) return skip("left out, needs TEST_DATABASE_URL");
  const source = await create("server");
  const hub = await startHub({ database: source });
  const workshop = await makeWorkshop(hub);
  const stop = new AbortController();
  let written = 0;
  const writer = (async () => {
    for (; !stop.signal.aborted && written < 28; written += 1)
      await say(workshop.host, workshop.items[0]!, `Number ${written}`);
  })();
  await until("some to be written", () => written > 3);
  const file = newFile();
  await backup(configOf(source), file);
  stop.abort();
  await writer;
  await hub.stop();
  const target = await create("embedded");
  await restore(configOf(target), log, file, false);
  await onDatabase(target, async ({ kysely }) => {
    const comments = await kysely.selectFrom("comment").select("id").execute();
    const told = await kysely
      .selectFrom("event")
      .select("seq")
      .where("type", "=", "CommentPosted")
      .execute();
    expect(comments.length).toBeGreaterThan(3);
    expect(told.length).toBe(comments.length);
  });
});
