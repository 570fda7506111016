import type { StoredEvent } from "#server/core/ports.ts";
import type { Source } from "#server/realtime/source.ts";

interface Kept {
  /** The source's, when the event was executed. */
  turn: number;
  at: number;
  payload: Promise<Buffer>;
}

const most = 256;
/** Names of people and cities change without an event of the topic. */
const freshMs = 5_000;

/**
 * What recent events said, for those who come back at the same time: each is executed once for all
 * of them. A later event may have changed what an earlier one shows (a comment was hidden), so a
 * payload counts only as long as nothing happened since.
 */
export class Payloads {
  readonly #source: Source;
  readonly #execute: (event: StoredEvent) => Promise<string>;
  readonly #kept = new Map<string, Kept>();

  constructor(source: Source, execute: (event: StoredEvent) => Promise<string>) {
    this.#source = source;
    this.#execute = execute;
  }

  of(event: StoredEvent): Promise<Buffer> {
    const { reset, reason } = event.data;
    // Why a cursor cannot be served differs at the same place from one follower to another.
    const key = JSON.stringify([event.seq, event.type, reset === true, reason]);
    const kept = this.#kept.get(key);
    const { turn } = this.#source;
    if (kept && kept.turn === turn && Date.now() - kept.at < freshMs) return kept.payload;
    const payload = this.#execute(event).then((text) => Buffer.from(text));
    this.#kept.delete(key);
    this.#kept.set(key, { turn, at: Date.now(), payload });
    payload.catch(() => this.#kept.delete(key));
    this.#dropOldest();
    return payload;
  }

  #dropOldest(): void {
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
  }
}
