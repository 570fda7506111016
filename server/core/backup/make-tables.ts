import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Database } from "#server/core/database/database.ts";
import { migrations } from "#server/core/database/migrations/list.ts";
import type { Tables } from "#server/core/database/tables.ts";

/**
 * Runs some of the migrations, in their order, in the caller's transaction: the library's own runner
 * asks the database beside it, and on one connection would wait for itself.
 */
export async function makeTables(
  { orm }: Database,
  em: SqlEntityManager,
  shape: readonly string[],
): Promise<void> {
  const db = em.getKysely<Tables>();
  // As the library makes it.
  await sql`create table mikro_orm_migrations (
    id serial primary key,
    name varchar(255) not null,
    executed_at timestamptz(6) not null default current_timestamp(6)
  )`.execute(db);
  for (const { name, class: Migration } of migrations) {
    if (!shape.includes(name)) continue;
    const migration = new Migration(em.getDriver(), orm.config);
    migration.up();
    for (const statement of migration.getQueries()) {
      if (typeof statement !== "string") throw new Error(`${name} is more than its statements.`);
      await sql.raw(statement).execute(db);
    }
    await sql`insert into mikro_orm_migrations (name) values (${name})`.execute(db);
  }
}
