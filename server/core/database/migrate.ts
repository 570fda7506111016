import { type Kysely, sql } from "kysely";
import type { Database } from "#server/core/database/database.ts";
import { migrations } from "#server/core/database/migrations/list.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Log } from "#server/core/log.ts";

/** Any number would do; it is ours on this database. */
const lockNumber = 4_611_201_808;

/**
 * Brings the database to the newest shape, then lets `after` fill it. Of several nodes that start
 * together one does it and the others wait. Costs one statement when nothing is to do.
 */
export async function migrate(
  database: Database,
  log: Log,
  after?: (db: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  if (database.embedded) return run(database, log, after);
  await database.kysely.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lockNumber})`.execute(connection);
    try {
      await run(database, log, after);
    } finally {
      await sql`select pg_advisory_unlock(${lockNumber})`.execute(connection);
    }
  });
}

async function run(database: Database, log: Log, after?: (db: Kysely<Tables>) => Promise<void>) {
  const landed = await landedMigrations(database.kysely);
  const known = new Set(migrations.map(({ name }) => name));
  const foreign = [...landed].filter((name) => !known.has(name));
  if (foreign.length > 0) {
    throw new Error(
      `This database was changed by a newer hub (${foreign.join(", ")}): run that one, or restore a backup.`,
    );
  }
  const pending = migrations.filter(({ name }) => !landed.has(name));
  if (pending.length > 0) {
    log.info({ migrations: pending.map(({ name }) => name) }, "migrating");
    const { Migrator } = await import("@mikro-orm/migrations");
    await new Migrator(database.orm.em).up();
  }
  await after?.(database.kysely);
}

/** Until the caller's transaction ends nobody else migrates. */
export async function holdMigrations(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(db);
}

/** In the order they ran. */
export async function landedMigrations(db: Kysely<Tables>): Promise<Set<string>> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('mikro_orm_migrations') is not null as there`.execute(db);
  if (!there.rows[0]?.there) return new Set();
  const { rows } = await sql<{ name: string }>`
    select name from mikro_orm_migrations order by id`.execute(db);
  return new Set(rows.map(({ name }) => name));
}
