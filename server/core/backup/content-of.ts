import { type Kysely, sql } from "kysely";
import { type StoredTable, textsOf } from "#server/core/backup/stored-tables.ts";
import type { Tables } from "#server/core/database/tables.ts";

/** How much is in a table, and a number that is the same only for the same rows, in whatever order. */
export interface Content {
  rows: number;
  content: string;
}

/** Worked out by the database: nothing is carried to the hub for it. */
export async function contentOf(
  db: Kysely<Tables>,
  { name, columns }: StoredTable,
): Promise<Content> {
  const digits = sql`substr(md5(${textsOf(columns)}::text), 1, 15)`;
  const { rows } = await sql<Content>`
    select count(*)::int as rows,
      coalesce(sum(('x' || ${digits})::bit(60)::bigint), 0)::text as content
    from ${sql.table(name)}`.execute(db);
  return rows[0]!;
}
