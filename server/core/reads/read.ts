import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Keys } from "#server/core/reads/statements.ts";

/**
 * How the rows of a kind are read: described once, without a viewer or a request in it, so that the
 * same description serves one key, many keys, and a statement that reads a whole selection.
 */
export interface RowsOf<DB, TB extends keyof DB, Row extends object> {
  /**
   * The rows under the names of the contract, without order and without a condition on the key.
   * `scope` is all they may depend on beside the database.
   */
  rows(db: Kysely<Tables>, scope: string): SelectQueryBuilder<DB, TB, Row>;
  /** The column (or `table.column`) that keys are compared with. */
  by: string;
  /** The property of a row that holds the same value. */
  as: keyof Row & string;
  /** The type in the contract that the rows are of, where they are those of a type. */
  type?: string;
  /** Keys are uuids unless said otherwise. */
  keys?: "uuid" | "text" | "bigint";
  /** What the rows depend on beside their keys, e.g. the day of today; nothing unless given. */
  scope?(context: HubContext): string;
}

/** Reads `V` by key: one statement for all keys that an operation asks for, each key only once. */
export interface Read<V> {
  /** Unique in the hub: `City`, `City.populations`. */
  readonly name: string;
  load(context: HubContext, key: string): Promise<V>;
}

export function scopeOf(
  { scope }: { scope?(context: HubContext): string },
  context: HubContext,
): string {
  return scope?.(context) ?? "";
}

interface ByKey {
  by: string;
  keys?: "uuid" | "text" | "bigint";
}

/** True for the rows of those keys. */
export function among(from: ByKey, slot: Keys): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(from.by)} = any(${typed(from, slot)})`;
}

/** True for the rows of that key. */
export function is({ by }: ByKey, key: RawBuilder<string>): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(by)} = ${key}`;
}

/**
 * The keys as what they are in the database. They stand in a selection of their own so that the
 * planner never looks at how many they are: its plan for any number is then as good to it as one for
 * these, and it keeps that instead of planning anew for every request, which cost more than the rows.
 */
export function typed({ keys = "uuid" }: ByKey, slot: Keys): RawBuilder<readonly string[]> {
  const array = sql.raw(`${keys}[]`);
  return sql`(select ${slot}::${array})::${array}`;
}
