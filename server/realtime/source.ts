import type { StoredEvent } from "#server/core/ports.ts";

/**
 * What can be followed: events with rising numbers, read from where one stands. Nothing is queued
 * for anybody: a follower is woken, and reads on from its own place when it is ready. So a slow one
 * costs no memory, and history and live are the same reading (RT3).
 */
export interface Source {
  readonly topic: string;
  /** Number of the last event. */
  readonly head: number;
  /** Changes whenever what earlier events show may have changed: it may be before `head` rises. */
  readonly turn: number;
  /**
   * What comes after `seq`, in order: something when `seq < head`, nothing otherwise.
   * Throws HistoryLost when that is not kept any more.
   */
  read(seq: number): Promise<readonly StoredEvent[]>;
  /** `wake` is called, without a promise, after `head` rose. */
  listen(wake: () => void): () => void;
  /** Where a follower with this cursor stands; without a cursor it begins with what comes next. */
  start(after: string | null): Promise<Start>;
  /** The event that tells a follower to read anew and go on from `head`. */
  failure(reason: string): StoredEvent;
}

export interface Start {
  /** Stands after this one. */
  seq: number;
  /** To be told first: the cursor could not be served. */
  failure: StoredEvent | null;
}

/** A source together with the promise to let it go. */
export interface HeldSource {
  source: Source;
  release(): void;
}

export class HistoryLost extends Error {
  override name = "HistoryLost";
}

/** Resolves when the source has something after `seq`, or when `signal` says to stop. */
export function somethingAfter(source: Source, seq: number, signal: AbortSignal): Promise<void> {
  if (source.head > seq || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const release = source.listen(done);
    signal.addEventListener("abort", done, { once: true });
    function done(): void {
      release();
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
