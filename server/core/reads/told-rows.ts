import { type RawBuilder, sql } from "kysely";
import { type Columns, guardOf } from "#server/core/reads/row-columns.ts";
import type { RowShape } from "#server/core/reads/row-shape.ts";

/** The values of each column, in the order of the rows; null: there are no rows. */
export type Told = readonly (readonly unknown[] | null)[];

/** A value that makes a `Told` of rows. Instants are told in milliseconds, which are read fastest. */
export function columnsToldBy(columns: Columns, shape: RowShape): RawBuilder<Told> {
  const instants = new Set(shape.instants);
  const values = namesOf(columns, shape).map((name) =>
    instants.has(name)
      ? sql`json_agg(floor(extract(epoch from ${sql.ref(name)}) * 1000)::float8)`
      : sql`json_agg(${sql.ref(name)})`,
  );
  return sql<Told>`json_build_array(${sql.join(values)})`;
}

/** Rows again, guarded where they have only some of their columns. */
export function rowsOf(read: string, told: Told, columns: Columns, shape: RowShape): object[] {
  const count = told[0]?.length ?? 0;
  const Row = columns === null ? Whole : guardOf(read, columns, shape.columns);
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < count; at += 1) rows.push(new Row());
  for (const [place, name] of namesOf(columns, shape).entries()) {
    const values = told[place]!;
    if (shape.instants.includes(name)) {
      for (let at = 0; at < count; at += 1) rows[at]![name] = instantIn(values[at]);
    } else {
      for (let at = 0; at < count; at += 1) rows[at]![name] = values[at];
    }
  }
  return rows;
}

const Whole = Object as unknown as new () => Record<string, unknown>;

function namesOf(columns: Columns, shape: RowShape): readonly string[] {
  return columns === null ? shape.columns : columns.names;
}

function instantIn(milliseconds: unknown): unknown {
  return typeof milliseconds === "number" ? new Date(milliseconds) : milliseconds;
}
