import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { apollo } from "#client/apollo/client.ts";
import { followConnection, readConnection } from "#client/apollo/connection.ts";
import { followSession, sessionCount } from "#client/apollo/session-changed.ts";
import { deliver } from "./deliver.ts";
import type { OutboxEntry } from "./outbox-entry.ts";
import { startOutboxSender, type OutboxSender } from "./outbox-sender.ts";
import { createOutboxStore, isOutboxKey, type OutboxStorage } from "./outbox-store.ts";
import { setOutboxPause } from "./outbox-pauses.ts";
import { withTabLock } from "./tab-lock.ts";

/** What was written on this device and has not arrived yet; one for the page. */
export const outbox = createOutboxStore(browserStorage());

window.addEventListener("storage", (event) => {
  if (isOutboxKey(event.key)) outbox.reread();
});

const none: readonly OutboxEntry[] = [];

/** What waits for this attendance, oldest first. */
export function useOutbox(attendanceId: string | null): readonly OutboxEntry[] {
  const read = useCallback(() => (attendanceId ? outbox.list(attendanceId) : none), [attendanceId]);
  return useSyncExternalStore(outbox.follow, read);
}

/**
 * Sends what waits, now and whenever the network may be back. It goes on when the room is left: one
 * sender an attendance, for as long as the page lives.
 */
export function useOutboxSender(attendanceId: string | null, language: string): void {
  const client = useApolloClient();
  // After the session changed all are stopped: this one goes on when it is still one's own.
  const session = useSyncExternalStore(followSession, sessionCount);
  useEffect(() => {
    if (attendanceId) send(client, attendanceId, language);
  }, [attendanceId, client, language, session]);
}

/** The caller knows that the attendance is the viewer's own. */
export function send(client: ApolloClient, attendanceId: string, language: string): void {
  if (senders.has(attendanceId)) return;
  const sender = startOutboxSender({
    store: outbox,
    attendanceId,
    deliver: (entry) => deliver(client, language, entry),
    onPause: (ms) => setOutboxPause(attendanceId, ms === null ? null : Date.now() + ms),
    exclusively: (work) => withTabLock("esc.outbox", work),
  });
  senders.set(attendanceId, sender);
}

const senders = new Map<string, OutboxSender>();

function wakeAll(): void {
  for (const sender of senders.values()) sender.wake();
}

/** Somebody else is at this browser now: what waits stays until its author is back. */
function stopSending(): void {
  for (const sender of senders.values()) sender.stop();
  senders.clear();
}

apollo.onResetStore(async () => stopSending());
window.addEventListener("online", wakeAll);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") wakeAll();
});
followConnection(() => {
  if (readConnection() === "online") wakeAll();
});

/** The browser's own storage; where that is closed to us, one that lives as long as the page. */
function browserStorage(): OutboxStorage {
  try {
    const storage = window.localStorage;
    storage.getItem("esc.probe");
    return storage;
  } catch {
    return pageStorage();
  }
}

function pageStorage(): OutboxStorage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
