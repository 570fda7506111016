/** Lets so many tasks run at a time, the others in the order they came. */
export class Turns {
  readonly #parallel: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(parallel: number) {
    this.#parallel = parallel;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#parallel) {
      // Whoever finishes hands its place over: the count stays.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#running += 1;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
