import type { HocuspocusProvider } from "@hocuspocus/provider";
import { bigRoomPeople, documentIntervals } from "#schema/collab.ts";

interface AwarenessChange {
  added: number[];
  updated: number[];
  removed: number[];
}

/**
 * Sends one's own caret at most every 200 ms, in a big room every second: the provider would send
 * it with each letter. Returns what stops it.
 */
export function throttleCarets(provider: HocuspocusProvider): () => void {
  const { awareness } = provider;
  if (!awareness) return () => {};
  awareness.off("update", provider.boundAwarenessUpdateHandler);
  const waiting = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    if (waiting.size === 0) return;
    const updated = [...waiting];
    waiting.clear();
    provider.awarenessUpdateHandler({ added: [], updated, removed: [] }, null);
    timer = setTimeout(flush, intervalFor(awareness.getStates().size));
  };
  const onUpdate = (change: AwarenessChange, origin: unknown) => {
    if (origin === provider) return;
    for (const client of Object.values(change).flat() as number[]) waiting.add(client);
    if (timer === undefined) flush();
  };
  awareness.on("update", onUpdate);
  return () => {
    clearTimeout(timer);
    awareness.off("update", onUpdate);
  };
}

function intervalFor(people: number): number {
  return people > bigRoomPeople ? documentIntervals.caretInBigRoomMs : documentIntervals.caretMs;
}
