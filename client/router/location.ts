/** Where one is. `key` is the entry in the browser's history, `state` what was left there. */
export interface Location {
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
  key: string;
}

/** What this page writes into an entry of the history. `index` tells back from forth. */
export interface Entry {
  key: string;
  state: unknown;
  index: number;
}

/**
 * What this page wrote into the history entry. An entry that the browser made (an address typed,
 * a link from elsewhere) gets a key of its own, so that it does not inherit another page's scroll.
 */
export function readEntry(): Entry {
  const entry: unknown = window.history.state;
  if (typeof entry === "object" && entry !== null && "key" in entry) return entry as Entry;
  const fresh: Entry = { key: newKey(), state: null, index: 0 };
  window.history.replaceState(fresh, "");
  return fresh;
}

export function newKey(): string {
  return Math.random().toString(36).slice(2, 10);
}

export function toLocation(url: URL, entry: Entry): Location {
  const { pathname, search, hash } = url;
  return { pathname, search, hash, state: entry.state, key: entry.key };
}

/** "/path?search#hash". */
export function pathOf({ pathname, search, hash }: Pick<Location, "pathname" | "search" | "hash">) {
  return pathname + search + hash;
}
