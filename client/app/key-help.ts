import { useEffect } from "react";

export interface KeyHelp {
  /** As it stands on the key. */
  name: string;
  /** What it does, in words of the page's language. */
  text: string;
}

let shown: readonly KeyHelp[] = [];
const listeners = new Set<() => void>();

function set(next: readonly KeyHelp[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

export function readKeyHelp(): readonly KeyHelp[] {
  return shown;
}

export function followKeyHelp(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Lists the keys of a page in the help while the page is shown. Keep the list the same when it is. */
export function useKeyHelp(keys: readonly KeyHelp[]): void {
  useEffect(() => {
    set(keys);
    return () => set([]);
  }, [keys]);
}
