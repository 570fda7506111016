import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { programError } from "#server/core/graphql/errors.ts";
import { isUuid } from "#server/core/graphql/node.ts";

/**
 * One of the columns a list is ordered by; none may be null (coalesce it), and together they must
 * be unique, so the last one is usually the id.
 */
export interface SortKey {
  /** A column (`city.name_en`) or an expression. */
  by: string | RawBuilder<unknown>;
  /** The property of the selected row that holds the same value. */
  as: string;
  type: keyof typeof kinds;
  /** Ascending unless said otherwise. */
  descending?: boolean;
}

type Value = string | number;

const isText = (value: unknown) =>
  typeof value === "string" && value.length <= 1000 && !value.includes("\0");

/** `Date.parse` reads a lot more than PostgreSQL does. */
const isInstant = (value: unknown) =>
  typeof value === "string" &&
  /^.{10}[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(value) &&
  isDay(value.slice(0, 10)) &&
  isoOf(value.slice(0, 19).replace(" ", "T")) !== null;

/** PostgreSQL counts no year 0. */
const isDay = (value: unknown) =>
  typeof value === "string" &&
  /^(?!0000)\d{4}-\d\d-\d\d$/.test(value) &&
  isoOf(value)?.slice(0, 10) === value;

function isoOf(value: string): string | null {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** How a value of a kind is checked when it comes back in a cursor, and named in SQL. */
const kinds = {
  text: { cast: "text", fits: isText },
  uuid: {
    cast: "uuid",
    fits: (value: unknown) => typeof value === "string" && isUuid(value),
  },
  int: { cast: "bigint", fits: Number.isSafeInteger },
  float: { cast: "double precision", fits: Number.isFinite },
  instant: {
    cast: "timestamptz",
    fits: isInstant,
  },
  day: {
    cast: "date",
    fits: isDay,
  },
};

const marks = new WeakMap<readonly SortKey[], string>();

/** Tells cursors of a list in an order from those of all others: many hold values of the same types. */
function markOf(keys: readonly SortKey[]): string {
  let mark = marks.get(keys);
  if (mark === undefined) {
    const told = keys.map(({ by, ...key }) => ({ ...key, by: typeof by === "string" ? by : "" }));
    mark = createHash("sha256").update(JSON.stringify(told)).digest("base64url").slice(0, 5);
    marks.set(keys, mark);
  }
  return mark;
}

/** The place of a row in a list, opaque to the one who holds it. */
export function cursorOf(row: object, keys: readonly SortKey[]): string {
  const values = keys.map(({ as, type }) => {
    const value = (row as Record<string, unknown>)[as];
    if (value instanceof Date) return value.toISOString();
    if (value == null)
      throw new Error(`A list is ordered by ${as} (${type}), which is null in a row.`);
    return value;
  });
  return Buffer.from(JSON.stringify([markOf(keys), ...values])).toString("base64url");
}

/** Throws BAD_USER_INPUT when the cursor is not one of this list. */
export function readCursor(cursor: string, keys: readonly SortKey[]): Value[] {
  const told = parse(cursor);
  const [mark, ...values] = Array.isArray(told) ? (told as unknown[]) : [];
  const fits =
    mark === markOf(keys) &&
    values.length === keys.length &&
    keys.every(({ type }, index) => kinds[type].fits(values[index]));
  if (!fits)
    throw programError("BAD_USER_INPUT", "This cursor is not one of this list in this order.");
  return values as Value[];
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

export function reference({ by }: SortKey): RawBuilder<unknown> {
  return typeof by === "string" ? sql.ref(by) : by;
}

/** `order by` for the keys, or for the list read from its end. */
export function order(keys: readonly SortKey[], reversed: boolean): RawBuilder<unknown> {
  const parts = keys.map((key) =>
    Boolean(key.descending) === reversed ? sql`${reference(key)} asc` : sql`${reference(key)} desc`,
  );
  return sql.join(parts);
}

/** True for the rows that stand after (or before) the place of the cursor. */
export function beyond(
  keys: readonly SortKey[],
  values: readonly Value[],
  side: "after" | "before",
): RawBuilder<boolean> {
  const alternatives = keys.map((key, index) => {
    const equal = keys
      .slice(0, index)
      .map((earlier, at) => sql`${reference(earlier)} = ${typed(earlier, values[at]!)}`);
    const greater = (side === "after") !== Boolean(key.descending);
    const step = greater
      ? sql`${reference(key)} > ${typed(key, values[index]!)}`
      : sql`${reference(key)} < ${typed(key, values[index]!)}`;
    return sql`(${sql.join([...equal, step], sql` and `)})`;
  });
  // The first comparison alone lets an index find the place; the alternatives decide ties.
  const first = keys[0]!;
  const from = (side === "after") !== Boolean(first.descending) ? sql`>=` : sql`<=`;
  return sql<boolean>`(${reference(first)} ${from} ${typed(first, values[0]!)} and (${sql.join(alternatives, sql` or `)}))`;
}

function typed({ type }: SortKey, value: Value): RawBuilder<unknown> {
  return sql`${value}::${sql.raw(kinds[type].cast)}`;
}
