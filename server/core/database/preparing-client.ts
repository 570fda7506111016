import { createHash } from "node:crypto";
import type { Client, ClientConfig } from "pg";
import { cancelStatement } from "#server/core/database/cancel-statement.ts";
import { type Cuttable, type Deadline, deadlineOfNow } from "#server/core/graphql/deadline.ts";
import type { WatchStatement } from "#server/core/telemetry/trace-statements.ts";

/** A connection keeps at most so many prepared; what is rarer is parsed each time. */
const atMost = 400;
const longest = 20_000;

/** What was asked how often, and what it is called since it was asked again. */
const seen = new Map<string, string | null>();
let named = 0;

/**
 * Queries that come again are prepared: the database parses them once a connection, and less goes
 * over the wire. Only reads: what a statement answers must not change while it is prepared, and
 * commands are few.
 */
function nameOf(text: string): string | null {
  if (text.length > longest || !/^\s*(select|with "rows0")/i.test(text)) return null;
  const name = seen.get(text);
  if (typeof name === "string") return name;
  if (named >= atMost) return null;
  if (name === undefined) {
    if (seen.size >= 4 * atMost) seen.delete(seen.keys().next().value!);
    seen.set(text, null);
    return null;
  }
  named += 1;
  const given = `hub_${createHash("sha1").update(text).digest("hex")}`;
  seen.set(text, given);
  return given;
}

/** Transactions are ended whatever the time: only what is done in them is stopped. */
const transactionWords = /^\s*(?:begin|start transaction|commit|rollback|savepoint|release)\b/i;

/**
 * A server that is there lets somebody in within this. It is the client's and not the pool's: the
 * pool would count the time that is waited for a free connection as well.
 */
const connectMs = 3_000;

/** What the driver's client knows of itself and does not tell in its types. */
interface Inside {
  readyForQuery: boolean;
}

/**
 * The driver's client with that habit, which stops what it does for an operation when its time is
 * over, and does not wait for a server that says nothing.
 */
export function preparingClient(
  Base: typeof Client,
  watch: WatchStatement | null,
): new (config: ClientConfig) => Client {
  class Preparing extends Base implements Cuttable {
    /** Whose statement came last, if its operation has a deadline. */
    #asker: Deadline | null = null;
    /** Until it is over: else the next statement could be the one that is stopped. */
    #cutting: Promise<void> | null = null;

    constructor(config: ClientConfig) {
      super({ ...config, connectionTimeoutMillis: connectMs });
    }

    cut(deadline: Deadline): void {
      const { readyForQuery } = this as unknown as Inside;
      if (this.#asker !== deadline || readyForQuery || this.#cutting) return;
      this.#cutting = cancelStatement(this).finally(() => {
        this.#cutting = null;
      });
    }

    override query(...given: unknown[]): never {
      if (this.#cutting) return this.#cutting.then(() => this.query(...given)) as never;
      const [asked] = given;
      const timed = typeof asked === "string" && !transactionWords.test(asked);
      this.#asker = timed ? deadlineOfNow() : null;
      if (this.#asker?.refuses) return Promise.reject(this.#asker.error()) as never;
      this.#asker?.uses(this);
      return this.#send(given);
    }

    #send(given: unknown[]): never {
      const [text, values, ...rest] = given;
      const name = typeof text === "string" && Array.isArray(values) ? nameOf(text) : null;
      const prepared =
        name === null ? given : [{ name, text, values: values as unknown[] }, ...rest];
      const answer: unknown = super.query(...(prepared as [string]));
      // What brings a callback or a cursor of its own is no statement of ours.
      const watched = watch && typeof text === "string" && answer instanceof Promise;
      return (watched ? watch(text, answer) : answer) as never;
    }
  }
  return Preparing;
}
