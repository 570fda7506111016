import type { OutboxEntry } from "./outbox-entry.ts";
import type { OutboxStore } from "./outbox-store.ts";

/** What came of handing one entry to the hub. */
export type Delivery =
  | { outcome: "delivered" }
  /** The hub read it and said no, with the reason that the person reads. */
  | { outcome: "refused"; reason: string }
  /** Not now: no network, a server that starts, too many at once. Nothing is lost, try again. */
  | { outcome: "later"; afterMs?: number };

export interface OutboxSenderParts {
  store: OutboxStore;
  attendanceId: string;
  deliver: (entry: OutboxEntry) => Promise<Delivery>;
  /** Runs its argument while no other tab sends; see `withTabLock`. */
  exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Told for how many ms the hub asked to wait; null when it goes on. */
  onPause?: (ms: number | null) => void;
  /** Ms until the next try after so many failures in a row. */
  pauseMs?: (failures: number) => number;
}

export interface OutboxSender {
  /** Try now: something was written, or the network came back. */
  wake: () => void;
  stop: () => void;
}

const defaultPause = (failures: number) => Math.min(15_000, 1_000 * 2 ** (failures - 1));

/**
 * Hands entries to the hub one after another, oldest first, so that they arrive in the order they
 * were written. A refused one steps aside; one that cannot be sent now holds the others back.
 */
export function startOutboxSender(parts: OutboxSenderParts): OutboxSender {
  const { store, attendanceId, deliver, exclusively, onPause, pauseMs = defaultPause } = parts;
  let stopped = false;
  let running = false;
  let again = false;
  // The network came back while a try was still under way that began without it.
  let urgent = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sendAll = async () => {
    for (;;) {
      const entry = store.readNow(attendanceId).find((each) => each.refused === null);
      if (!entry || stopped) return;
      urgent = false;
      const result = await deliver(entry);
      if (result.outcome === "later") {
        if (urgent) continue;
        failures += 1;
        again = false;
        timer = setTimeout(wake, result.afterMs ?? pauseMs(failures));
        onPause?.(result.afterMs ?? null);
        return;
      }
      failures = 0;
      onPause?.(null);
      settle(store, entry, result);
    }
  };

  const run = async () => {
    running = true;
    try {
      do {
        again = false;
        await exclusively(sendAll);
      } while (again);
    } finally {
      running = false;
    }
  };

  const wake = () => {
    if (stopped) return;
    clearTimeout(timer);
    again = true;
    if (!running && store.list(attendanceId).some((entry) => entry.refused === null)) void run();
  };

  // While a try is due later, what is added waits behind it: order is kept.
  const unfollow = store.follow(() => {
    if (failures === 0) wake();
  });
  wake();
  return {
    wake() {
      failures = 0;
      urgent = true;
      wake();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      unfollow();
    },
  };
}

function settle(
  store: OutboxStore,
  entry: OutboxEntry,
  result: Exclude<Delivery, { outcome: "later" }>,
): void {
  if (result.outcome === "delivered") {
    store.remove(entry, entry.at);
    return;
  }
  const current = store.readNow(entry.attendanceId).find((each) => each.key === entry.key);
  // Replaced or discarded while it was on its way: the refusal is about something that is gone.
  if (current && current.at === entry.at) store.put({ ...entry, refused: result.reason });
}
