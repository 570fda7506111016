import { useSyncExternalStore } from "react";

const key = "esc.read-aloud";
const listeners = new Set<() => void>();
let wanted = read();

function read(): boolean {
  try {
    return window.localStorage.getItem(key) !== "no";
  } catch {
    return true;
  }
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: boolean): void {
  wanted = next;
  try {
    window.localStorage.setItem(key, next ? "yes" : "no");
  } catch {
    // It holds for as long as the page is open.
  }
  for (const listener of listeners) listener();
}

/** Whether new comments are announced to who listens to the page. */
export function useReadAloud(): [boolean, (wanted: boolean) => void] {
  return [useSyncExternalStore(follow, () => wanted), set];
}
