import { AsyncLocalStorage } from "node:async_hooks";
import { GraphQLError } from "graphql";
import type { ErrorCode } from "#server/core/graphql/error-codes.ts";

/** Something of the database that an operation uses, and that can be told to stop. */
export interface Cuttable {
  /** Ends what runs on it for this operation; what runs for another one goes on. */
  cut(deadline: Deadline): void;
}

/** What is thrown when an operation had no more time; it changed nothing. */
export class TimedOut extends GraphQLError {
  /** In seconds, what it had. */
  readonly limit: number;

  constructor(limit: number) {
    super(`This took longer than ${limit} s and was stopped.`, {
      extensions: { code: "TIMED_OUT" satisfies ErrorCode, limit },
    });
    this.limit = limit;
  }
}

const current = new AsyncLocalStorage<Deadline | null>();

/** The deadline of the operation that this is done for; null: nobody waits for an answer. */
export function deadlineOfNow(): Deadline | null {
  const deadline = current.getStore();
  return deadline && !deadline.over ? deadline : null;
}

/**
 * Who what is done now is done for, where things are done in turns: who pays for the operation, or the
 * operation itself until that is known. Null: the hub itself.
 */
export function ownerOfNow(): unknown {
  return deadlineOfNow()?.owner ?? null;
}

/** Does what goes on after the operation is answered: its deadline is none of that. */
export function outsideOperations<T>(work: () => T): T {
  return current.run(null, work);
}

/**
 * The time of one operation. When it has passed, no statement of it begins and no transaction of
 * it is committed. What it has committed stays, and is answered: a change is never "maybe".
 */
export class Deadline {
  readonly endsAt: number;
  /** Nothing of the operation runs any more. */
  over = false;
  /** See `ownerOfNow`. */
  owner: unknown = this;
  readonly #seconds: number;
  readonly #giveUp: (error: TimedOut) => void;
  /** Connections that its statements went to; made when there is one. */
  #used: Set<Cuttable> | null = null;
  #passed = false;
  #committed = false;
  #changing = 0;
  #committing = 0;

  constructor(seconds: number, giveUp: (error: TimedOut) => void) {
    this.#seconds = seconds;
    this.endsAt = performance.now() + seconds * 1_000;
    this.#giveUp = giveUp;
  }

  /** Its time is over, whether or not it is stopped by that. */
  get late(): boolean {
    return this.#passed;
  }

  /** Nothing new of it may begin. Reading the answer to a change that was committed may. */
  get refuses(): boolean {
    return this.#passed && (this.#changing > 0 || !this.#committed);
  }

  /** Throws when nothing new may begin. */
  demand(): void {
    if (this.refuses) throw this.error();
  }

  error(): TimedOut {
    return new TimedOut(this.#seconds);
  }

  uses(connection: Cuttable): void {
    this.#used ??= new Set();
    this.#used.add(connection);
  }

  /**
   * Runs a transaction. `work` calls what it is given right before the commit: that throws when the
   * time is over, and from then on the outcome is waited for, however long it takes.
   */
  async change<T>(work: (beforeCommit: () => void) => Promise<T>): Promise<T> {
    if (this.#passed) throw this.error();
    let committing = 0;
    this.#changing += 1;
    try {
      const result = await work(() => {
        this.demand();
        committing = 1;
        this.#committing += 1;
      });
      this.#committed = true;
      return result;
    } catch (error) {
      // Whatever it was stopped with: a statement that was cut, a lock that was not given.
      this.demand();
      throw error;
    } finally {
      this.#committing -= committing;
      this.#changing -= 1;
    }
  }

  /** The time is over. Whoever waits is told, unless something was or is being committed. */
  pass(): void {
    this.#passed = true;
    if (!this.#committed && this.#committing === 0) this.#giveUp(this.error());
    if (this.refuses) for (const connection of this.#used ?? []) connection.cut(this);
  }
}

/** Gives each operation of this node its time: one timer for all, since all have as much. */
export class Deadlines {
  readonly #seconds: number;
  /** In the order in which they end. */
  readonly #running = new Set<Deadline>();
  #timer: NodeJS.Timeout | null = null;

  /** 0: as long as it takes. */
  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Does the work of an operation; rejects with TimedOut as soon as its time is over. */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#seconds === 0) return work();
    return new Promise<T>((resolve, reject) => {
      const deadline = new Deadline(this.#seconds, reject);
      this.#watch(deadline);
      const end = () => {
        deadline.over = true;
        this.#running.delete(deadline);
      };
      current.run(deadline, work).then(
        (result) => {
          end();
          resolve(result);
        },
        (error: unknown) => {
          end();
          reject(error);
        },
      );
    });
  }

  /** Waits for what others wait for as well, so that it is not stopped; rejects with TimedOut. */
  wait<T>(shared: Promise<T>): Promise<T> {
    return outsideOperations(() => this.run(() => shared));
  }

  #watch(deadline: Deadline): void {
    this.#running.add(deadline);
    if (this.#timer === null) this.#timer = this.#wakeIn(this.#seconds * 1_000);
  }

  #wakeIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => outsideOperations(() => this.#endThoseDue()), ms).unref();
  }

  #endThoseDue(): void {
    this.#timer = null;
    const now = performance.now();
    for (const deadline of this.#running) {
      // Timers may be a little early.
      if (deadline.endsAt > now) {
        this.#timer = this.#wakeIn(Math.max(1, deadline.endsAt - now));
        return;
      }
      this.#running.delete(deadline);
      deadline.pass();
    }
  }
}
