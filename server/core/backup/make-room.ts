import type { SqlEntityManager } from "@mikro-orm/sql";
import { type Kysely, sql } from "kysely";
import { BackupRefused } from "#server/core/backup/backup-refused.ts";
import { makeTables } from "#server/core/backup/make-tables.ts";
import type { Database } from "#server/core/database/database.ts";
import { holdMigrations } from "#server/core/database/migrate.ts";
import { migrations } from "#server/core/database/migrations/list.ts";
import type { Tables } from "#server/core/database/tables.ts";

/**
 * Empty tables in the shape that a backup has, in the caller's transaction. What is there already is
 * replaced only with `force`.
 */
export async function makeRoom(
  database: Database,
  em: SqlEntityManager,
  shape: readonly string[],
  force: boolean,
): Promise<void> {
  const db = em.getKysely<Tables>();
  await holdMigrations(db);
  if (await isFilled(db)) {
    if (!force) {
      throw new BackupRefused(
        "The database is not empty. To throw away all that is in it and put the backup in its place, say so with --force.",
      );
    }
    await refuseWhileServed(db);
    await clear(db);
  }
  await makeTables(database, em, shape);
}

/** Throws when this hub is older than the one that made the backup, or none made it. */
export function checkShape(shape: readonly string[]): void {
  if (shape.length === 0)
    throw new BackupRefused("There is no hub in this backup: nothing was restored.");
  const known = new Set<string>(migrations.map(({ name }) => name));
  const foreign = shape.filter((name) => !known.has(name));
  if (foreign.length === 0) return;
  throw new BackupRefused(
    `The backup was made by a newer hub (${foreign.join(", ")}): restore it with that one.`,
  );
}

async function isFilled(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
    limit 1`.execute(db);
  return rows.length > 0;
}

/** A node that goes on serving would write what it remembers into what was restored. */
async function refuseWhileServed(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
      and backend_type = 'client backend' limit 1`.execute(db);
  if (rows.length === 0) return;
  throw new BackupRefused(
    "Somebody is connected to the database: stop all nodes of the hub first.",
  );
}

/** Extensions stay: not everybody may install them. */
async function clear(db: Kysely<Tables>): Promise<void> {
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')`.execute(
    db,
  );
  for (const { name } of tables.rows)
    await sql`drop table if exists ${sql.table(name)} cascade`.execute(db);
  const functions = await sql<{ signature: string }>`
    select pg_proc.oid::regprocedure::text as signature from pg_proc
    where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`.execute(
    db,
  );
  for (const { signature } of functions.rows)
    await sql.raw(`drop function if exists ${signature} cascade`).execute(db);
}
