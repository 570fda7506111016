import { useSyncExternalStore } from "react";

/** What somebody has said and the hub has not taken yet. Kept by the browser, not by the page. */
export interface WaitingComment {
  /** A retry has one effect (RT9). */
  clientKey: string;
  personId: string;
  subjectType: "Practice" | "Challenge";
  subjectId: string;
  body: string;
  language: string;
  attribution: "PERSONAL" | "AGENCY";
  seatId: string | null;
  inReplyToId: string | null;
  /** Where it was written: what the hub refuses is dealt with there. */
  address: string;
  /** Why the hub did not take it; null: it is still to be sent. */
  refused: string | null;
}

const key = "esc.discussion-outbox";
const listeners = new Set<() => void>();
let known: readonly WaitingComment[] = read();

/** All that waits in this browser, of whoever wrote it, the oldest first. */
export function waitingComments(): readonly WaitingComment[] {
  return known;
}

export function putWaiting(entry: WaitingComment): void {
  const others = read().filter(({ clientKey }) => clientKey !== entry.clientKey);
  write([...others, entry]);
}

export function removeWaiting(clientKey: string): void {
  write(read().filter((each) => each.clientKey !== clientKey));
}

export function useWaitingComments(): readonly WaitingComment[] {
  return useSyncExternalStore(subscribe, waitingComments);
}

/** Another tab has sent or written something. */
window.addEventListener("storage", (event) => {
  if (event.key === key) tell(read());
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function write(entries: readonly WaitingComment[]): void {
  try {
    if (entries.length === 0) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(entries));
  } catch {
    // Nothing is kept in this browser: it lives with the page.
  }
  tell(entries);
}

function tell(entries: readonly WaitingComment[]): void {
  known = entries;
  for (const listener of listeners) listener();
}

function read(): readonly WaitingComment[] {
  try {
    const stored = window.localStorage.getItem(key);
    const parsed: unknown = stored === null ? [] : JSON.parse(stored);
    return Array.isArray(parsed) ? parsed.filter(isWaiting) : [];
  } catch {
    return known ?? [];
  }
}

function isWaiting(value: unknown): value is WaitingComment {
  return (
    typeof value === "object" &&
    value !== null &&
    "clientKey" in value &&
    "personId" in value &&
    "subjectId" in value &&
    "address" in value &&
    "body" in value &&
    typeof value.body === "string"
  );
}
