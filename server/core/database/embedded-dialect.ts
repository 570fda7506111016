import type { PGlite, Transaction } from "@electric-sql/pglite";
import { PGliteAdapter, PGliteDialect, type PGliteDialectConfig, PGliteDriver } from "kysely";
import { FairLine } from "#server/core/fair-line.ts";
import { deadlineOfNow, ownerOfNow } from "#server/core/graphql/deadline.ts";
import type { WatchStatement } from "#server/core/telemetry/trace-statements.ts";

type EngineCalls = Exclude<PGliteDialectConfig["pglite"], (...given: never[]) => unknown>;

/**
 * The embedded engine as a dialect. It has one connection, and those who wait for it take turns, where
 * the usual one gives it to who came first. The engine is closed by who started it.
 */
export class EmbeddedDialect extends PGliteDialect {
  readonly #line = new FairLine(1);
  readonly #engine: () => Promise<EngineCalls>;

  constructor(engine: () => Promise<PGlite>, watch: WatchStatement | null) {
    const calls = async () => watched(await engine(), watch);
    super({ pglite: calls });
    this.#engine = calls;
  }

  get connections() {
    const { inside, length } = this.#line;
    return { size: 1, idle: 1 - inside, waiting: length };
  }

  override createAdapter() {
    return new InTurnsAdapter();
  }

  override createDriver() {
    return new InTurnsDriver(this.#engine, this.#line);
  }
}

/** Else every statement would wait for a lock of its own first, in the order in which they came. */
class InTurnsAdapter extends PGliteAdapter {
  override get supportsMultipleConnections() {
    return true;
  }
}

class InTurnsDriver extends PGliteDriver {
  readonly #line: FairLine;

  constructor(pglite: () => Promise<EngineCalls>, line: FairLine) {
    super({ pglite });
    this.#line = line;
  }

  override async acquireConnection() {
    await this.#line.enter(ownerOfNow());
    return super.acquireConnection();
  }

  override async releaseConnection() {
    this.#line.leave();
  }
}

/**
 * The engine has no way to stop a statement: what an operation asks after its deadline is refused
 * instead.
 */
function watched(engine: PGlite, watch: WatchStatement | null): EngineCalls {
  const ask = async <T>(text: string, asked: () => Promise<T>) => {
    deadlineOfNow()?.demand();
    return watch ? watch(text, asked()) : asked();
  };
  const inside = (tx: Transaction): Transaction => ({
    ...tx,
    query: (text, ...given) => ask(text, () => tx.query(text, ...given)),
  });
  return {
    query: (text, ...given) => ask(text, () => engine.query(text, ...given)),
    transaction: (work) => engine.transaction((tx) => work(inside(tx))),
    close: () => Promise.resolve(),
    get closed() {
      return engine.closed;
    },
    get ready() {
      return engine.ready;
    },
    waitReady: engine.waitReady,
  };
}
