/*
 * The door to the search: the shell opens it by a key or a button and knows nothing of what stands
 * behind it, which is loaded when it is first opened.
 */
let open = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}

export function openSearch(): void {
  set(true);
}

export function closeSearch(): void {
  set(false);
}

export function readSearchOpen(): boolean {
  return open;
}

export function followSearchOpen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
