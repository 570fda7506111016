import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs } from "#server/core/graphql/connection.ts";
import type { Columns } from "#server/core/reads/row-columns.ts";
import type { Part } from "#server/core/reads/statements.ts";

/** A read that can go in one statement with the rows that lead to it. */
export interface Followable {
  readonly name: string;
  /** The type in the contract whose rows it reads, where they are those of a type. */
  readonly type: string | null;
  /** The statement, without its keys. */
  partOf(context: HubContext, args: ConnectionArgs): Omit<Part<object>, "keys" | keyof Wanted>;
  /** Takes rows as if they had been loaded for those keys. */
  fill(
    context: HubContext,
    keys: readonly string[],
    rows: readonly object[],
    args: ConnectionArgs,
  ): void;
}

/** What a selection asks of rows that are being read. */
export interface Wanted {
  columns: Columns;
  /** What is read with them because they lead there. */
  follows: readonly Follow[];
}

/** What the selection asks for beyond the rows that are being read. */
export interface Follow extends Wanted {
  read: Followable;
  /** The property of those rows that holds the keys. */
  by: string;
  args: ConnectionArgs;
}

/** By the type of the rows: an interface's rows are of several. */
export type Follows = ReadonlyMap<string, Wanted>;

interface Link {
  read: Followable;
  by: string;
  /** What the field looks at in the rows of a read that is of no type; all columns unless given. */
  columns: readonly string[] | null;
}

const links = new Map<string, Map<string, Link>>();
const none: Follows = new Map();
let current: Follows = none;

/**
 * Says that a field of a type is answered by `read` with the key in the row's property `by`. Where a
 * selection has such a field, its rows are read in the same statement as those that lead to them,
 * and the resolver finds them loaded; it does not know, and works as well without.
 */
export function leadsTo(
  type: string,
  field: string,
  by: string,
  read: Followable,
  columns: readonly string[] | null = null,
): void {
  const fields = links.get(type) ?? new Map<string, Link>();
  fields.set(field, { read, by, columns });
  links.set(type, fields);
}

export function linksOf(type: string): ReadonlyMap<string, Link> | null {
  return links.get(type) ?? null;
}

/** What is loaded while `work` runs is read together with what follows from it. */
export function following<T>(follows: Follows, work: () => T): T {
  const before = current;
  current = follows;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** The whole rows and nothing more. */
export const wholeRows: Wanted = { columns: null, follows: [] };

/** What is wanted now of rows of that type. */
export function wantedNow(type: string | null): Wanted {
  return (type === null ? undefined : current.get(type)) ?? wholeRows;
}
