/** So many at once, so many a second: how often something may happen. */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perSecond: number;
  /** Below zero: too much was taken. */
  left: number;
  #at: number;

  /** `now` in ms. */
  constructor(capacity: number, perSecond: number, now: number) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.left = capacity;
    this.#at = now;
  }

  /**
   * Takes one. Zero or more is what is left; below zero it was too much, and the amount grows with
   * every further one.
   */
  take(now: number): number {
    const refilled = this.left + ((now - this.#at) / 1_000) * this.#perSecond;
    this.left = Math.min(this.#capacity, refilled) - 1;
    this.#at = now;
    return this.left;
  }

  /** Seconds until one may be taken again. */
  get wait(): number {
    return Math.max(1, Math.ceil(-this.left / this.#perSecond));
  }
}
