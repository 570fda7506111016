import type { PGlite, Transaction } from "@electric-sql/pglite";
import { deadlineOfNow } from "#server/core/graphql/deadline.ts";
import type { WatchStatement } from "#server/core/telemetry/trace-statements.ts";

/** What of the engine a connection uses. */
export type EngineCalls = Pick<
  PGlite,
  "query" | "transaction" | "exec" | "close" | "closed" | "ready" | "waitReady"
>;

/** The one connection of the embedded engine, and how many stand in line for it. */
export class EngineQueue {
  #open = 0;

  get connections() {
    const used = this.#open > 0 ? 1 : 0;
    return { size: 1, idle: 1 - used, waiting: this.#open - used };
  }

  /**
   * The engine, counted; a transaction is one call until its end, whatever is asked within. It has no
   * way to stop a statement: what an operation asks after its deadline is refused instead.
   */
  count(engine: PGlite, watch: WatchStatement | null): EngineCalls {
    const watched = async <T>(text: string, ask: () => Promise<T>) => {
      deadlineOfNow()?.demand();
      return watch ? watch(text, ask()) : ask();
    };
    const inside = (tx: Transaction): Transaction => ({
      ...tx,
      query: (text, ...given) => watched(text, () => tx.query(text, ...given)),
    });
    return {
      query: (text, ...given) => this.#counted(watched(text, () => engine.query(text, ...given))),
      transaction: (work) => this.#counted(engine.transaction((tx) => work(inside(tx)))),
      exec: (...given) => this.#counted(engine.exec(...given)),
      close: () => engine.close(),
      get closed() {
        return engine.closed;
      },
      get ready() {
        return engine.ready;
      },
      waitReady: engine.waitReady,
    };
  }

  async #counted<T>(call: Promise<T>): Promise<T> {
    this.#open += 1;
    try {
      return await call;
    } finally {
      this.#open -= 1;
    }
  }
}
