import { lazyBeside } from "#client/app/lazy-beside.ts";

/** Few are ever removed: the room does without this until somebody is. */
export const LazyRemovalNote = lazyBeside(
  async () => (await import("./RemovalNote.tsx")).RemovalNote,
);
