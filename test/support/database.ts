import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServerDatabase, testServer } from "#test/support/server-database.ts";

/** A database of its own for a test, filled as a new hub's is. */
export interface TestDatabase {
  /** The part of the configuration that leads there. */
  config: { databaseUrl: string | null; dataFolder: string };
  remove(): Promise<void>;
}

/** On the server of TEST_DATABASE_URL, else embedded in a folder for the time of the test. */
export async function createTestDatabase(): Promise<TestDatabase> {
  if (testServer !== null) {
    const { url, drop } = await createServerDatabase(testServer);
    return { config: { databaseUrl: url, dataFolder: "" }, remove: drop };
  }
  return createEmbeddedDatabase();
}

/** Embedded wherever the tests run, in a folder for the time of the test. */
export async function createEmbeddedDatabase(): Promise<TestDatabase> {
  const dataFolder = await mkdtemp(join(tmpdir(), "hub-test-"));
  return {
    config: { databaseUrl: null, dataFolder },
    remove: () => rm(dataFolder, { recursive: true, force: true }),
  };
}
