import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { Part } from "#server/core/reads/statements.ts";

/** What rows of a read look like. */
export interface RowShape {
  columns: readonly string[];
  instants: readonly string[];
}

const asking = new Map<string, Promise<RowShape | null>>();
const known = new Map<string, RowShape | null>();

/**
 * The columns of a read, and which of them are instants: rows that come together come as JSON, which
 * does not know them. Null: there are bytes among them, which JSON cannot tell at all. The database
 * is asked once for each read, without keys.
 */
export function shapeOf(
  db: Kysely<Tables>,
  { name, build, values = [] }: Pick<Part<object>, "name" | "build" | "values">,
): RowShape | null | Promise<RowShape | null> {
  const ready = known.get(name);
  if (ready !== undefined) return ready;
  let asked = asking.get(name);
  if (!asked) {
    const given = values.map((value) => sql<never>`${value}`);
    const rows = build(sql<readonly string[]>`${[]}`, given) as RawBuilder<object>;
    asked = ask(db.withoutPlugins(), rows).then((shape) => {
      known.set(name, shape);
      return shape;
    });
    // What failed is asked again.
    asked.catch(() => asking.delete(name));
    asking.set(name, asked);
  }
  return asked;
}

async function ask(db: Kysely<Tables>, rows: RawBuilder<object>): Promise<RowShape | null> {
  const nothing = sql`(select) as one left join (${rows}) as part on false`;
  const empty = await sql<{ row: object }>`
    select row_to_json(empty) as row from (select part.* from ${nothing}) as empty`.execute(db);
  const columns = Object.keys(empty.rows[0]!.row);
  const types = columns.map((column) => {
    return sql`pg_typeof(${sql.ref(`part.${column}`)})::text as ${sql.ref(column)}`;
  });
  const told = await sql<Record<string, string>>`select ${sql.join(types)} from ${nothing}`.execute(
    db,
  );
  const typeOf = told.rows[0]!;
  if (Object.values(typeOf).includes("bytea")) return null;
  const instants = columns.filter((column) => typeOf[column] === "timestamp with time zone");
  return { columns, instants };
}
