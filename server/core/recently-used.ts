/** At most so many values by text; the one that was not used for longest goes first. */
export class RecentlyUsed<V> {
  readonly #values = new Map<string, V>();
  readonly #atMost: number;

  constructor(atMost: number) {
    this.#atMost = atMost;
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    // A map tells its keys in the order they were set.
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.#values.delete(key);
    if (this.#values.size >= this.#atMost) this.#values.delete(this.#values.keys().next().value!);
    this.#values.set(key, value);
  }
}
