import { randomBytes } from "node:crypto";
import pg from "pg";
import { readConfig } from "#server/core/config.ts";
import { openDatabase } from "#server/core/database/database.ts";
import { migrate } from "#server/core/database/migrate.ts";
import { seedNetwork } from "#server/core/database/seed/seed.ts";
import { createLog } from "#server/core/log.ts";
import { seedPractices } from "#server/features/practices/seed/seed-practices.ts";
import { hashOf } from "#server/tasks/sources.ts";

/** The PostgreSQL server to test on; null: tests run on the embedded database. */
export const testServer = process.env["TEST_DATABASE_URL"] ?? null;

const templateName = () => `hub_template_${hashOf("template")}`;

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the migrated and filled database on the test server, once for each state of the sources. */
export async function prepareServerTemplate(): Promise<void> {
  const server = testServer;
  if (server === null) return;
  const name = templateName();
  await onServer(server, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount) return;
    const unfinished = `${name}_making_${process.pid}`;
    await client.query(`create database ${unfinished}`);
    await fill(urlOf(server, unfinished));
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
}

async function fill(url: string): Promise<void> {
  const log = createLog("warn");
  const config = { ...readConfig({}), databaseUrl: url };
  const database = await openDatabase({ url: config.databaseUrl }, []);
  await migrate(database, log, async (db) => {
    await seedNetwork(db, log);
    await seedPractices(db, log);
  });
  await database.close();
}

/** A database on the test server, and how to remove it. */
interface ServerDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A fresh copy of the template. */
export function createServerDatabase(server: string): Promise<ServerDatabase> {
  return create(server, templateName());
}

/** As the server makes it: nothing of the hub is in it. */
export function createEmptyDatabase(server: string): Promise<ServerDatabase> {
  return create(server, "template1");
}

async function create(server: string, template: string): Promise<ServerDatabase> {
  const name = `hub_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
  return {
    url: urlOf(server, name),
    async drop() {
      await onServer(server, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}
