import { rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveLine } from "#server/core/backup/archive-line.ts";
import { readArchive, writeArchive } from "#server/core/backup/archive-file.ts";
import { BackupRefused } from "#server/core/backup/backup-refused.ts";
import { checkShape } from "#server/core/backup/make-room.ts";
import { readDatabase } from "#server/core/backup/read-database.ts";
import { restoreLines } from "#server/core/backup/restore-lines.ts";
import type { Config } from "#server/core/config.ts";
import { type Database, openDatabase, openStore } from "#server/core/database/database.ts";
import type { Log } from "#server/core/log.ts";
import { renewEpochs } from "#server/realtime/renew-epochs.ts";

/** What was done, in a sentence for the terminal. */
type Told = Promise<string>;

/** Writes all that the hub's database holds at one moment into a file. */
export async function backup(config: Config, file: string): Told {
  // An embedded database is opened by one process: a hub that runs on it refuses this.
  if (config.databaseUrl === null && !isThere(config)) throw nothingThere(config);
  return using(config, async (database) => {
    const counted = { rows: 0, tables: 0 };
    const size = await atOneMoment(database, (lines) => writeArchive(file, count(lines, counted)));
    return `${counted.rows} rows of ${counted.tables} tables are in ${file} (${megabytes(size)}).`;
  });
}

/** Puts a backup in place of an empty database; with `force` in place of whatever is there. */
export async function restore(config: Config, log: Log, file: string, force: boolean): Told {
  // All of it is read before the database is so much as opened.
  for await (const line of readArchive(file)) if (line.line === "head") checkShape(line.migrations);
  return undoing(config, () =>
    using(config, async (database) => {
      // The log goes its own way from here: a cursor of the hub that was backed up cannot be served.
      const options = { force, log, after: renewEpochs };
      const rows = await restoreLines(database, readArchive(file), options);
      return `${rows} rows of ${file} are in the database, and what is there was compared with it.`;
    }),
  );
}

/**
 * Copies the embedded database to an empty server. The log goes on there, so that whoever follows the
 * hub resumes where they were.
 */
export async function move(config: Config, log: Log, url: string): Told {
  const embedded = { ...config, databaseUrl: null };
  if (!isThere(embedded)) throw nothingThere(embedded);
  return using(embedded, (from) =>
    using({ ...config, databaseUrl: url }, async (to) => {
      const rows = await atOneMoment(from, (lines) =>
        restoreLines(to, lines, { force: false, log }),
      );
      return `${rows} rows are on the server, table by table as they were. Start the hub with DATABASE_URL from now on, and keep ${config.dataFolder} until you are sure.`;
    }),
  );
}

async function using<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(openStore(config, null), []);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function atOneMoment<T>(
  { kysely }: Database,
  work: (lines: AsyncGenerator<ArchiveLine>) => Promise<T>,
): Promise<T> {
  return kysely
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((db) => work(readDatabase(db)));
}

/** A new folder that came to nothing would look like a hub the next time. */
async function undoing<T>(config: Config, work: () => Promise<T>): Promise<T> {
  const wasThere = config.databaseUrl !== null || isThere(config);
  try {
    return await work();
  } catch (error) {
    if (!wasThere) await rm(folderOf(config), { recursive: true, force: true });
    throw error;
  }
}

async function* count(
  lines: AsyncIterable<ArchiveLine>,
  counted: { rows: number; tables: number },
): AsyncGenerator<ArchiveLine> {
  for await (const line of lines) {
    if (line.line === "end") {
      counted.rows += line.rows;
      counted.tables += 1;
    }
    yield line;
  }
}

const folderOf = ({ dataFolder }: Config) => join(dataFolder, "database");
const isThere = (config: Config) => existsSync(folderOf(config));
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function nothingThere({ dataFolder }: Config): BackupRefused {
  return new BackupRefused(
    `There is no embedded database in ${dataFolder}: set HUB_DATA or DATABASE_URL.`,
  );
}
