/**
 * Lets so many in at a time. Who has to wait stands behind what the same owner asked for before, and
 * owners take turns: whoever wants a thousand things at once waits for them alone, and everybody else
 * for one thing of theirs.
 */
export class FairLine {
  readonly #places: number;
  readonly #waiting = new Map<unknown, (() => void)[]>();
  #inside = 0;
  #length = 0;

  constructor(places: number) {
    this.#places = places;
  }

  get inside(): number {
    return this.#inside;
  }

  get length(): number {
    return this.#length;
  }

  /** Resolves when it is this one's turn; `leave` must follow. */
  enter(owner: unknown): Promise<void> {
    if (this.#inside < this.#places) {
      this.#inside += 1;
      return Promise.resolve();
    }
    this.#length += 1;
    return new Promise((resolve) => {
      const behind = this.#waiting.get(owner);
      if (behind) behind.push(resolve);
      else this.#waiting.set(owner, [resolve]);
    });
  }

  /** Gives the place to whoever is next. */
  leave(): void {
    const next = this.#waiting.entries().next();
    if (next.done) {
      this.#inside -= 1;
      return;
    }
    const [owner, line] = next.value;
    const go = line.shift()!;
    this.#length -= 1;
    this.#waiting.delete(owner);
    // At the end: all the others come first.
    if (line.length > 0) this.#waiting.set(owner, line);
    go();
  }
}
