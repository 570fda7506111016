import { useSyncExternalStore } from "react";

/**
 * `online`: all is well. `reconnecting`: the browser has a network, the hub does not answer on the
 * live socket. `offline`: the browser says there is no network.
 */
export type Connection = "online" | "reconnecting" | "offline";

/** A socket that is back within this time was never missed by anybody. */
const patienceMs = 2_500;

let socketLost = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

window.addEventListener("online", tell);
window.addEventListener("offline", tell);

/** Told by the live socket. A socket that nobody needs any more is not lost. */
export function reportSocket(state: "open" | "lost" | "unused"): void {
  if (state === "lost") {
    timer ??= setTimeout(() => {
      socketLost = true;
      tell();
    }, patienceMs);
    return;
  }
  clearTimeout(timer);
  timer = undefined;
  if (!socketLost) return;
  socketLost = false;
  tell();
}

export function readConnection(): Connection {
  if (!navigator.onLine) return "offline";
  return socketLost ? "reconnecting" : "online";
}

export function followConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the connection, for the banner and for what waits to be sent. */
export function useConnection(): Connection {
  return useSyncExternalStore(followConnection, readConnection);
}
