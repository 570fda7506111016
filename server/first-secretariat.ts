import { existsSync } from "node:fs";
import { join } from "node:path";
import { CommandRefused } from "#server/core/command-refused.ts";
import { Refused } from "#server/core/commands/refused.ts";
import type { Config } from "#server/core/config.ts";
import { type Database, openDatabase, openStore } from "#server/core/database/database.ts";
import { landedMigrations } from "#server/core/database/migrate.ts";
import { migrations } from "#server/core/database/migrations/list.ts";
import type { Log } from "#server/core/log.ts";
import { contextOfHub } from "#server/core/make-context.ts";
import { Shutdown } from "#server/core/shutdown.ts";
import { entities } from "#server/features.ts";
import {
  type MadeSecretariat,
  makeSecretariat,
} from "#server/features/network/memberships/make-secretariat.ts";
import { openServices } from "#server/services.ts";

/**
 * Makes somebody secretariat from the terminal: the first one, or one more when nobody is left who can.
 * With a server it may be done while the hub runs; an embedded database is opened by one process, so a
 * hub that runs on it refuses this. Resolves to what was done, in a sentence.
 */
export async function addSecretariat(config: Config, log: Log, typed: string): Promise<string> {
  if (config.databaseUrl === null && !existsSync(join(config.dataFolder, "database")))
    throw new CommandRefused(
      `There is no embedded database in ${config.dataFolder}: start the hub once, or set HUB_DATA or DATABASE_URL.`,
    );
  const shutdown = new Shutdown(log);
  try {
    const database = await openDatabase(openStore(config, null), entities);
    shutdown.after("database", () => database.close());
    await checkShape(database);
    const { services } = await openServices({ config, log, database }, shutdown);
    return tell(config, await makeSecretariat(contextOfHub(services, "secretariat"), typed));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new CommandRefused(`${typed}: ${error.message}`, { cause: error });
  } finally {
    await shutdown.run();
  }
}

/** Changing the shape is the business of a start, which is planned. */
async function checkShape({ kysely }: Database): Promise<void> {
  const landed = await landedMigrations(kysely);
  if (landed.size === migrations.length && migrations.every(({ name }) => landed.has(name))) return;
  throw new CommandRefused(
    "The database is not in the shape of this hub: start the hub once, or run npm run migrate.",
  );
}

function tell({ publicUrl }: Config, { email, outcome }: MadeSecretariat): string {
  if (outcome === "had it") return `${email} is of the secretariat already: nothing was changed.`;
  const account =
    outcome === "made"
      ? "The account was there."
      : "There was no account: one was made, called Secretariat until its holder changes that in the settings.";
  return `${email} is of the secretariat now, and that stands in the audit log. ${account} Sign in at ${publicUrl}/sign-in.`;
}
