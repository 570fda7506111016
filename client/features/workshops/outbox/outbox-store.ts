import type { OutboxEntry } from "./outbox-entry.ts";
import { outboxPrefix } from "./outbox-prefix.ts";

/** The part of `Storage` that is needed. */
export type OutboxStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export interface OutboxStore {
  /** What waits for one attendance, oldest first. The same array until something changes. */
  list: (attendanceId: string) => readonly OutboxEntry[];
  /** The same, from the storage itself: another tab may have changed it a moment ago. */
  readNow: (attendanceId: string) => readonly OutboxEntry[];
  /** Throws when the browser keeps nothing: then the text must stay where it is. */
  put: (entry: OutboxEntry) => void;
  /** Removes an entry; with `at`, only if it has not been replaced by a newer one since. */
  remove: (entry: Pick<OutboxEntry, "attendanceId" | "key">, at?: number) => void;
  follow: (listener: () => void) => () => void;
  /** Another tab changed the storage: read it again. */
  reread: () => void;
}

const keyOf = (entry: Pick<OutboxEntry, "attendanceId" | "key">) =>
  `${outboxPrefix}${entry.attendanceId}/${entry.key}`;

export function isOutboxKey(key: string | null): boolean {
  return key === null || key.startsWith(outboxPrefix);
}

/**
 * What was written and has not arrived yet. Every entry has its own key in the storage, so that two
 * tabs that write at the same time never overwrite each other's.
 */
export function createOutboxStore(storage: OutboxStorage): OutboxStore {
  const listeners = new Set<() => void>();
  const lists = new Map<string, readonly OutboxEntry[]>();
  const changed = () => {
    lists.clear();
    for (const listener of listeners) listener();
  };
  return {
    list(attendanceId) {
      const known = lists.get(attendanceId);
      if (known) return known;
      const entries = readAll(storage, attendanceId);
      lists.set(attendanceId, entries);
      return entries;
    },
    readNow: (attendanceId) => readAll(storage, attendanceId),
    put(entry) {
      storage.setItem(keyOf(entry), JSON.stringify(entry));
      changed();
    },
    remove(entry, at) {
      const stored = parse(storage.getItem(keyOf(entry)));
      if (!stored || (at !== undefined && stored.at !== at)) return;
      storage.removeItem(keyOf(entry));
      changed();
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reread: changed,
  };
}

function readAll(storage: OutboxStorage, attendanceId: string): readonly OutboxEntry[] {
  const entries: OutboxEntry[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (!key?.startsWith(`${outboxPrefix}${attendanceId}/`)) continue;
    const entry = parse(storage.getItem(key));
    if (entry) entries.push(entry);
  }
  return entries.sort((one, other) => one.at - other.at || one.key.localeCompare(other.key));
}

function parse(text: string | null): OutboxEntry | null {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is OutboxEntry {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Partial<OutboxEntry>;
  return (
    typeof entry.key === "string" &&
    typeof entry.attendanceId === "string" &&
    typeof entry.at === "number" &&
    (entry.kind === "comment" || entry.kind === "reaction")
  );
}
