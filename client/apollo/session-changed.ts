import { apollo } from "./client.ts";

/** Joins the tabs of this browser: one signs out, and all of them know. */
const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("esc.session");
tabs?.addEventListener("message", () => void beginAnew().catch(() => undefined));

let last: Promise<void> = Promise.resolve();
let waiting = false;
let count = 0;
const listeners = new Set<() => void>();

/**
 * Call after joining, signing in or out, and when the hub ended the session: nothing of the former
 * identity stays in the cache, what is on the page is read as the new one, and the live socket is
 * opened anew. Other tabs do the same.
 */
export async function sessionChanged(): Promise<void> {
  tellOtherTabs();
  await beginAnew();
}

/** For a page that is left anyway. */
export function tellOtherTabs(): void {
  // A channel has no origin but its own; the rule is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  tabs?.postMessage("changed");
}

/** How often the page was read anew as somebody else, or as the same again. */
export function sessionCount(): number {
  return count;
}

export function followSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** One after another; whoever asks while one waits to begin is served by that one. */
function beginAnew(): Promise<void> {
  if (waiting) return last;
  waiting = true;
  last = last.catch(() => undefined).then(readAnew);
  return last;
}

async function readAnew(): Promise<void> {
  waiting = false;
  const { renewLiveSocket } = await import("./live-socket.ts");
  renewLiveSocket();
  try {
    await apollo.resetStore();
  } finally {
    count += 1;
    for (const listener of listeners) listener();
  }
}
