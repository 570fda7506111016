import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Kysely } from "kysely";
import type { Database } from "#server/core/database/database.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Log } from "#server/core/log.ts";
import type { Json, NewEvent, StoredEvent } from "#server/core/ports.ts";
import { addToLog, lockedHead } from "#server/realtime/event-log.ts";

/** So many are given their numbers in one transaction. */
const portion = 500;
const retryMs = 1_000;

/**
 * Puts an event where it waits for its number, inside the caller's transaction (RT1). Nothing is
 * locked: whoever writes to the same wide topic does not wait for this transaction.
 */
export async function putAside(
  db: Kysely<Tables>,
  topic: string,
  { type, data }: NewEvent,
  at: Date,
): Promise<void> {
  await db
    .insertInto("waiting_event")
    .values({ topic, type, data: JSON.stringify(data), at })
    .execute();
}

export interface GathererParts {
  database: Database;
  log: Log;
  tell(events: readonly StoredEvent[]): void;
}

/**
 * Gives the waiting events of wide topics their places in the log, after their commits (RT2, and
 * docs/decisions/0007). Only what is committed can be seen here, and what commits later gets a later
 * number: nothing ever appears before a place that somebody has read past. Any node may do it, and
 * what a node left behind that was killed is found by the next.
 */
export class Gatherer {
  readonly #parts: GathererParts;
  readonly #wanted = new Set<string>();
  #running: Promise<void> | null = null;
  #retry: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(parts: GathererParts) {
    this.#parts = parts;
  }

  /** Soon, once for all that ask meanwhile; never throws. */
  gather(topics: Iterable<string>): void {
    for (const topic of topics) this.#wanted.add(topic);
    if (this.#wanted.size > 0 && !this.#closed) void this.#go();
  }

  /** Resolves when everything that waited has its number, whatever comes meanwhile. */
  async gatherAll(): Promise<void> {
    const { kysely } = this.#parts.database;
    const rows = await kysely.selectFrom("waiting_event").select("topic").distinct().execute();
    for (const { topic } of rows) {
      let taken = portion;
      while (taken === portion && !this.#closed) taken = await this.#gatherOf(topic);
    }
  }

  /** What runs is finished; what waits is left for the next node, or the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#running;
  }

  #go(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
      // Asked for after the last look, when nobody was told that it had been the last.
      if (!this.#retry) this.gather([]);
    });
    return this.#running;
  }

  async #work(): Promise<void> {
    for (const topic of this.#wanted) {
      this.#wanted.delete(topic);
      try {
        if ((await this.#gatherOf(topic)) === portion) this.#wanted.add(topic);
      } catch (error) {
        return this.#later(topic, error);
      }
    }
  }

  #later(topic: string, error: unknown): void {
    this.#wanted.add(topic);
    if (this.#closed) return;
    this.#parts.log.error({ err: error, topic }, "waiting events could not be given their numbers");
    this.#retry ??= setTimeout(() => {
      this.#retry = null;
      this.gather([]);
    }, retryMs).unref();
  }

  async #gatherOf(topic: string): Promise<number> {
    const events = await this.#parts.database.em().transactional((em) => take(em, topic));
    this.#parts.tell(events);
    return events.length;
  }
}

/** The lock comes first: what is read after it is all that was committed and not yet taken. */
async function take(em: SqlEntityManager, topic: string): Promise<StoredEvent[]> {
  const db = em.getKysely<Tables>();
  const head = await lockedHead(db, topic);
  const oldest = db
    .selectFrom("waiting_event")
    .select("id")
    .where("topic", "=", topic)
    .orderBy("id")
    .limit(portion);
  const rows = await db
    .deleteFrom("waiting_event")
    .where("id", "in", oldest)
    .returning(["id", "type", "data", "at"])
    .execute();
  const events = rows
    .toSorted((one, other) => one.id - other.id)
    .map(({ type, data, at }) => ({ type, data: data as Record<string, Json>, at }));
  return addToLog(db, topic, head, events);
}
