import type { StoredEvent } from "#server/core/ports.ts";
import { HistoryLost, type HeldSource, somethingAfter } from "#server/realtime/source.ts";

/**
 * Everything after the cursor and then what comes, without gap, duplicate or reordering (RT3), until
 * it is returned from: `return()` wakes a waiting `next()` and lets the source go (RT10).
 * The first event is ResumeFailed when the cursor cannot be served.
 */
export function follow(
  held: HeldSource,
  after: string | null,
): AsyncIterableIterator<StoredEvent, undefined> {
  return new Following(held, after);
}

class Following implements AsyncIterableIterator<StoredEvent, undefined> {
  readonly #held: HeldSource;
  readonly #after: string | null;
  readonly #stop = new AbortController();
  #seq: number | null = null;
  #ready: StoredEvent[] = [];
  /** Calls of next() are answered one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(held: HeldSource, after: string | null) {
    this.#held = held;
    this.#after = after;
    // "From now on" means from this moment, not from the first next().
    if (after === null) this.#seq = held.source.head;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<StoredEvent, undefined>> {
    const answer = this.#last.then(() => this.#next());
    this.#last = answer.catch(() => {});
    return answer;
  }

  async return(): Promise<IteratorResult<StoredEvent, undefined>> {
    this.#stop.abort();
    this.#ready = [];
    this.#held.release();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<never> {
    await this.return();
    throw error;
  }

  async #next(): Promise<IteratorResult<StoredEvent, undefined>> {
    try {
      while (this.#ready.length === 0 && !this.#stop.signal.aborted) await this.#fetch();
    } catch (error) {
      await this.return();
      throw error;
    }
    const value = this.#ready.shift();
    return value ? { done: false, value } : { done: true, value: undefined };
  }

  async #fetch(): Promise<void> {
    const { source } = this.#held;
    if (this.#seq === null) return this.#begin();
    await somethingAfter(source, this.#seq, this.#stop.signal);
    if (this.#stop.signal.aborted) return;
    try {
      this.#put(await source.read(this.#seq));
    } catch (error) {
      if (!(error instanceof HistoryLost)) throw error;
      this.#put([source.failure("What comes after is not kept any more.")]);
    }
  }

  async #begin(): Promise<void> {
    const { seq, failure } = await this.#held.source.start(this.#after);
    this.#seq = seq;
    if (failure) this.#put([failure]);
  }

  #put(events: readonly StoredEvent[]): void {
    if (this.#stop.signal.aborted) return;
    this.#ready = [...events];
    this.#seq = events.at(-1)?.seq ?? this.#seq;
  }
}
