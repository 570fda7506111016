import type { Viewer } from "#server/core/context.ts";
import type { Balance, Budgets, Payer } from "#server/core/cost/budgets.ts";
import { costWindowMs } from "#server/core/cost/cost.limits.ts";
import { countObjects } from "#server/core/cost/count-objects.ts";
import { networkOf } from "#server/core/http/network-of.ts";
import { deadlineOfNow } from "#server/core/graphql/deadline.ts";
import { programError } from "#server/core/graphql/errors.ts";

/** What an answer says of its cost in `extensions`. */
export interface CostReport {
  estimated: number;
  actual: number;
  /** Null: there is no limit to what this caller spends. */
  remaining: number | null;
  resetAt: string | null;
}

const sampleEvery = 16;
let answers = 0;

/** Takes the price of one operation from whoever asks, once, and tells of it. */
export class Meter {
  /** Programs are told, and who asks for it; pages with a session do without (decision 8). */
  readonly told: boolean;
  readonly #budgets: Budgets;
  readonly #payer: Payer | null;
  #estimated = 0;
  #paid = false;
  #balance: Balance | null = null;

  /** `told`: whether who asks is to be told; null: they said nothing about it. */
  constructor(budgets: Budgets, viewer: Viewer, address: string, told: boolean | null) {
    this.#budgets = budgets;
    this.#payer = payerOf(viewer, address);
    this.told = told ?? (this.#payer !== null && this.#payer.kind !== "session");
  }

  /** Throws TOO_MANY_REQUESTS when the budget does not reach. Even the smallest thing costs one. */
  charge(cost: number): void {
    if (this.#paid || !this.#payer) return;
    const deadline = deadlineOfNow();
    if (deadline) deadline.owner = `${this.#payer.kind} ${this.#payer.id}`;
    this.#estimated = Math.max(1, cost);
    this.#balance = this.#budgets.take(this.#payer, this.#estimated);
    this.#paid = this.#balance?.allowed ?? true;
    if (this.#paid || !this.#balance) return;
    const { limit, remaining, resetAt, resetSeconds, kind } = this.#balance;
    const message = `This operation costs ${this.#estimated} points, and ${remaining} of ${limit} a minute are left to this ${kind}. Try again in ${resetSeconds} s.`;
    throw programError("TOO_MANY_REQUESTS", message, {
      retryAfterSeconds: resetSeconds,
      budget: kind,
      limit,
      remaining,
      asked: this.#estimated,
      resetAt: new Date(resetAt).toISOString(),
    });
  }

  /**
   * How many things an answer holds, of one in so many answers: counting goes through all of it, and
   * what is far from its price on the average shows as well in some as in all.
   */
  sample(data: unknown): number | null {
    answers += 1;
    return answers % sampleEvery === 0 ? countObjects(data) : null;
  }

  report(data: unknown): CostReport {
    const { remaining = null, resetAt } = this.#balance ?? {};
    return {
      estimated: this.#estimated,
      actual: countObjects(data),
      remaining,
      resetAt: resetAt === undefined ? null : new Date(resetAt).toISOString(),
    };
  }

  /** Headers of the answer: draft-ietf-httpapi-ratelimit-headers, and when to come back. */
  headers(): Record<string, string> {
    if (!this.#balance) return {};
    const { kind, limit, remaining, resetSeconds, allowed } = this.#balance;
    if (!this.told && allowed) return {};
    return {
      "ratelimit-policy": `"${kind}";q=${limit};w=${costWindowMs / 1_000}`,
      ratelimit: `"${kind}";r=${remaining};t=${resetSeconds}`,
      ...(!allowed && { "retry-after": String(resetSeconds) }),
    };
  }
}

/** People in one room share an address: who has a session or a key pays from that alone. */
function payerOf(viewer: Viewer, address: string): Payer | null {
  if (viewer.kind === "scope") return null;
  if (viewer.kind !== "guest" && viewer.key) return { kind: "key", id: viewer.key.id };
  const session = viewer.kind === "nobody" ? null : viewer.sessionId;
  return session === null
    ? { kind: "address", id: networkOf(address) }
    : { kind: "session", id: session };
}
