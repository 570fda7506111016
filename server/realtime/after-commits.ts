import type { Database } from "#server/core/database/database.ts";

const listeners = new WeakMap<Database, Set<() => void>>();

/** Calls `listener` after every commit of a command on this node. Returns how to stop it. */
export function afterCommits(database: Database, listener: () => void): () => void {
  const known = listeners.get(database) ?? new Set();
  listeners.set(database, known.add(listener));
  return () => void known.delete(listener);
}

/** To be called by `commit` alone. */
export function tellCommitted(database: Database): void {
  for (const listener of listeners.get(database) ?? []) listener();
}
