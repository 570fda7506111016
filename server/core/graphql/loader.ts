import { loaded, markLoaded } from "#server/core/graphql/loaded.ts";

/** Answers in the order of its keys; an Error is for that key alone. */
type Batch<K, V> = (keys: readonly K[]) => Promise<readonly (V | Error)[]>;

interface Waiting<K, V> {
  key: K;
  resolve(value: V): void;
  reject(error: unknown): void;
}

/** A statement takes no more parameters than some ten thousands. */
const atOnce = 500;

/**
 * Many `load(key)` of one moment become one `batch([key, …])`, each key once and for good: as
 * DataLoader does it, with one promise a key and nothing more.
 */
export class Loader<K, V> {
  readonly #batch: Batch<K, V>;
  readonly #known = new Map<K, Promise<V>>();
  #waiting: Waiting<K, V>[] = [];

  constructor(batch: Batch<K, V>) {
    this.#batch = batch;
  }

  load(key: K): Promise<V> {
    const known = this.#known.get(key);
    if (known) return known;
    const loading = new Promise<V>((resolve, reject) => {
      if (this.#waiting.length === 0) whenAllHaveAsked(() => this.#send());
      this.#waiting.push({ key, resolve, reject });
    });
    this.#known.set(key, loading);
    return loading;
  }

  /** What was read in another way need not be read again. */
  prime(key: K, value: V): void {
    if (!this.#known.has(key)) this.#known.set(key, loaded(value));
  }

  #send(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < waiting.length; from += atOnce) {
      void this.#sendSome(waiting.slice(from, from + atOnce));
    }
  }

  async #sendSome(some: readonly Waiting<K, V>[]): Promise<void> {
    try {
      const values = await this.#batch(some.map(({ key }) => key));
      for (const [at, { key, resolve, reject }] of some.entries()) {
        const value = values[at];
        if (value instanceof Error) reject(value);
        else {
          resolve(value as V);
          markLoaded(this.#known.get(key)!, value as V);
        }
      }
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
  }
}

/** After every promise that is settled by now has told those who wait for it. */
function whenAllHaveAsked(work: () => void): void {
  void Promise.resolve().then(() => process.nextTick(work));
}
