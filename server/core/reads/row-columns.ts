import { RecentlyUsed } from "#server/core/recently-used.ts";

/** Of the rows of a type: which columns answer what. */
interface RowColumns<Row> {
  /** What policies and the code around look at, whatever is selected. */
  always: readonly (keyof Row & string)[];
  /**
   * What a field with a resolver of its own looks at. A field without one is the column of its name;
   * one with a resolver that does not stand here looks at the whole row.
   */
  fields: Readonly<Record<string, readonly (keyof Row & string)[]>>;
}

const known = new Map<string, RowColumns<Record<string, unknown>>>();

/**
 * Lets the rows of a type be read with the columns alone that a selection asks for. What is forgotten
 * here makes no wrong answer: to look at a column that was not read is an error (`guardOf`), and the
 * query goes the long way, where rows are whole.
 */
export function columnsOf<Row extends object>(type: string, columns: RowColumns<Row>): void {
  known.set(type, columns);
}

export function rowColumnsOf(type: string): RowColumns<Record<string, unknown>> | null {
  return known.get(type) ?? null;
}

/** Only these columns of the rows of a read; null: all. `key` tells them from others. */
export type Columns = { readonly names: readonly string[]; readonly key: string } | null;

export function columnsNamed(names: Iterable<string>): Columns {
  const sorted = [...new Set(names)].toSorted();
  return { names: sorted, key: sorted.join() };
}

type RowClass = new () => Record<string, unknown>;
const guards = new RecentlyUsed<RowClass>(500);

/** The class of rows that have only some of their columns: to look at another one is an error. */
export function guardOf(
  read: string,
  { names, key }: NonNullable<Columns>,
  all: readonly string[],
): RowClass {
  const guard = guards.get(`${read}:${key}`) ?? makeGuard(read, names, all);
  guards.set(`${read}:${key}`, guard);
  return guard;
}

function makeGuard(read: string, names: readonly string[], all: readonly string[]): RowClass {
  class LeanRow {}
  for (const missing of all.filter((name) => !names.includes(name))) {
    Object.defineProperty(LeanRow.prototype, missing, {
      get() {
        throw new Error(`${missing} of ${read} was not read for this selection.`);
      },
    });
  }
  return LeanRow as unknown as RowClass;
}
