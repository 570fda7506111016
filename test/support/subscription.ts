import type { Client, ExecutionResult, SubscribePayload } from "graphql-ws";

const patienceMs = 10_000;

/** What a subscription brings, to be waited for and never slept for. */
export class Subscription<T> {
  /** All that came, in order. */
  readonly results: T[] = [];
  /** How it ended: null while it goes on, else what was said. */
  ended: { error: unknown } | null = null;
  #taken = 0;
  readonly #waiting = new Set<() => void>();
  readonly #stop: () => void;

  constructor(client: Client, payload: SubscribePayload) {
    this.#stop = client.subscribe<T>(payload, {
      next: (result) => this.#take(result as ExecutionResult<T>),
      error: (error) => this.#end(error),
      complete: () => this.#end(null),
    });
  }

  /** The next result that was not returned yet; fails when it ends or nothing comes in 10 s. */
  async next(): Promise<T> {
    await this.#until(() => this.results.length > this.#taken, "the next result");
    this.#taken += 1;
    return this.results[this.#taken - 1]!;
  }

  /** The first result, past or to come, that fits. */
  async find(fits: (result: T) => boolean): Promise<T> {
    await this.#until(() => this.results.some(fits), "a result that fits");
    return this.results.find(fits)!;
  }

  /** Resolves when the server ends it, to the error if it gave one. */
  async end(): Promise<unknown> {
    await this.#until(() => this.ended !== null, "the end", false);
    return this.ended?.error;
  }

  stop(): void {
    this.#stop();
  }

  #take(result: ExecutionResult<T>): void {
    if (result.errors) return this.#end(result.errors);
    this.results.push(result.data as T);
    this.#wake();
  }

  #end(error: unknown): void {
    this.ended ??= { error };
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }

  async #until(done: () => boolean, what: string, failAtEnd = true): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while (!done()) {
      if (failAtEnd && this.ended)
        throw new Error(`It ended before ${what}: ${JSON.stringify(this.ended.error)}`);
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`Nothing came in 10 s: waited for ${what}.`);
      await this.#event(left);
    }
  }

  #event(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.#waiting.add(wake);
    });
  }
}
