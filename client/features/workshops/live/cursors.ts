/**
 * Up to where in a workshop's log the cache of this page is complete. Kept outside of components: who
 * leaves the room and comes back goes on from there, and what the cache holds has no holes.
 */
const cursors = new Map<string, string>();

export function cursorOf(workshopId: string): string | null {
  return cursors.get(workshopId) ?? null;
}

/** Where to begin when nothing was followed yet: what the page's first answer says. */
export function beginAt(workshopId: string, cursor: string): void {
  if (!cursors.has(workshopId)) cursors.set(workshopId, cursor);
}

export function goOnFrom(workshopId: string, cursor: string): void {
  cursors.set(workshopId, cursor);
}

/** The cache was emptied: what is read next begins anew. */
export function forgetCursors(): void {
  cursors.clear();
}
