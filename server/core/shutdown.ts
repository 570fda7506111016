import type { Log } from "#server/core/log.ts";

type Close = () => Promise<void> | void;

/**
 * What was opened is closed in the reverse order, once, and one failure does not stop the rest.
 * HTTP is told first to take nothing new, and waited for after the sockets, which hold it open.
 */
export class Shutdown {
  readonly #log: Log;
  readonly #steps: { name: string; close: Close }[] = [];
  #first: { name: string; close: Close } | null = null;
  #running: Promise<void> | null = null;

  constructor(log: Log) {
    this.#log = log;
  }

  get begun(): boolean {
    return this.#running !== null;
  }

  /** `name` says in the log what did not close. */
  after(name: string, close: Close): void {
    this.#steps.push({ name, close });
  }

  /** Begins before all others and is waited for before the database closes: the HTTP server. */
  first(name: string, close: Close): void {
    this.#first = { name, close };
  }

  run(): Promise<void> {
    this.#running ??= this.#closeAll();
    return this.#running;
  }

  async #closeAll(): Promise<void> {
    const first = this.#first && this.#close(this.#first.name, this.#first.close);
    for (const { name, close } of this.#steps.toReversed()) {
      // The database stays until the last request was answered.
      if (name === "database") await first;
      await this.#close(name, close);
    }
    await first;
  }

  async #close(name: string, close: Close): Promise<void> {
    try {
      await close();
    } catch (error) {
      this.#log.error({ err: error, part: name }, "did not close well");
    }
  }
}
