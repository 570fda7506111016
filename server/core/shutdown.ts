import type { Log } from "#server/core/log.ts";

type Close = () => Promise<void> | void;

interface Step {
  name: string;
  close: Close;
}

/** A step that takes longer is left behind, so that what comes after it is closed as well. */
const patienceMs = 16_000;

/**
 * First all that brings work is closed together, each letting end what runs: HTTP, sockets, documents.
 * Then what they stand on, in the reverse order in which it was opened. One failure does not stop the
 * rest.
 */
export class Shutdown {
  readonly #log: Log;
  readonly #patienceMs: number;
  readonly #traffic: Step[] = [];
  readonly #steps: Step[] = [];
  #delay: (() => Promise<void>) | null = null;
  #running: Promise<void> | null = null;

  constructor(log: Log, patience = patienceMs) {
    this.#log = log;
    this.#patienceMs = patience;
  }

  /** From here on the hub says that it is not ready. */
  get begun(): boolean {
    return this.#running !== null;
  }

  /** Serves on for that long, while those who lead callers here take notice. */
  announce(delay: () => Promise<void>): void {
    this.#delay = delay;
  }

  /** `name` says in the log what did not close. */
  traffic(name: string, close: Close): void {
    this.#traffic.push({ name, close });
  }

  /** After the traffic, and after all that was opened later. */
  after(name: string, close: Close): void {
    this.#steps.push({ name, close });
  }

  run(): Promise<void> {
    this.#running ??= this.#closeAll();
    return this.#running;
  }

  async #closeAll(): Promise<void> {
    await this.#delay?.();
    await Promise.all(this.#traffic.map((step) => this.#close(step)));
    for (const step of this.#steps.toReversed()) await this.#close(step);
  }

  async #close({ name, close }: Step): Promise<void> {
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      this.#log.error({ part: name }, "did not close in time");
      late.resolve();
    }, this.#patienceMs);
    try {
      await Promise.race([close(), late.promise]);
    } catch (error) {
      this.#log.error({ err: error, part: name }, "did not close well");
    } finally {
      clearTimeout(timer);
    }
  }
}
