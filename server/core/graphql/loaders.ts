import type { HubContext } from "#server/core/context.ts";
import { Loader } from "#server/core/graphql/loader.ts";

/** The loaders of one operation, made on first use. */
export type Loaders = Map<string, object>;

/**
 * The loader called `key` of this operation: many `load(x)` become one `batch([x, …])`.
 * `batch` answers in the order of its keys; a missing row is null (or an Error for that key).
 * A key that depends on arguments carries them: `City.people:${JSON.stringify(args)}`.
 */
export function loader<K, V>(
  context: HubContext,
  key: string,
  batch: (keys: readonly K[]) => Promise<readonly (V | Error)[]>,
): Loader<K, V> {
  const known = context.loaders.get(key);
  if (known) return known as Loader<K, V>;
  const made = new Loader<K, V>(batch);
  context.loaders.set(key, made);
  return made;
}

/** Forgets what was loaded: called after a change, so that the answer shows it. */
export function forgetLoaded(context: HubContext): void {
  context.loaders.clear();
}

/** Puts rows in the order of `keys`; null where there is none. */
export function inOrder<K, V>(
  keys: readonly K[],
  rows: readonly V[],
  keyOf: (row: V) => K,
): (V | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Puts rows in groups in the order of `keys`; an empty group where there is none. */
export function groupsInOrder<K, V>(
  keys: readonly K[],
  rows: readonly V[],
  keyOf: (row: V) => K,
): V[][] {
  const groups = Map.groupBy(rows, keyOf);
  return keys.map((key) => groups.get(key) ?? []);
}
