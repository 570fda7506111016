/**
 * An iterator that never gives anything and only ends: what the protocol server waits on while a
 * group sends the events itself. `return()` wakes a waiting `next()` (RT10).
 */
export class Ending implements AsyncIterableIterator<never, undefined> {
  readonly #settled = Promise.withResolvers<IteratorResult<never, undefined>>();
  readonly #onReturn: () => void;

  /** `onReturn` is called when the client does not want any more. */
  constructor(onReturn: () => void) {
    this.#onReturn = onReturn;
    // Whoever waits hears of a failure; with nobody waiting it is no unhandled one.
    this.#settled.promise.catch(() => {});
  }

  /** With an error, the client is told that. */
  end(error?: Error): void {
    if (error) this.#settled.reject(error);
    else this.#settled.resolve({ done: true, value: undefined });
  }

  next(): Promise<IteratorResult<never, undefined>> {
    return this.#settled.promise;
  }

  async return(): Promise<IteratorResult<never, undefined>> {
    this.end();
    this.#onReturn();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
