import type { Redis } from "ioredis";
import { type CostBudgets, costWindowMs } from "#server/core/cost/cost.limits.ts";

/** Who pays for an operation. */
export interface Payer {
  kind: keyof CostBudgets;
  id: string;
}

/** What stands in a budget after something was taken from it, or refused. */
export interface Balance {
  kind: Payer["kind"];
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Milliseconds since 1970. */
  resetAt: number;
  resetSeconds: number;
}

/** Points per window and payer. */
export interface Budgets {
  /** Takes `points`, or nothing when they are not there. Null: this payer has no limit. */
  take(payer: Payer, points: number): Balance | null;
  close(): void;
}

interface Account {
  window: number;
  /** Taken here and not yet told to the other nodes. */
  untold: number;
  /** Taken on all nodes, as far as this one knows. */
  spent: number;
}

/** How long other nodes may not know what was spent on this one. */
const settleMs = 1_000;
/** A flood of addresses takes no more memory than this many. */
const accountsKept = 50_000;

/**
 * Counts in memory, so that no operation waits for Redis, and settles with the other nodes each
 * second: a payer may get beyond a budget by what the other nodes let through within that second.
 */
export function createBudgets(limits: CostBudgets, redis: Redis | null): Budgets {
  const accounts = new Map<string, Account>();
  const unsettled = new Set<string>();
  const timer = redis ? setInterval(() => void settle(redis), settleMs).unref() : null;

  function accountOf(key: string, window: number): Account {
    const known = accounts.get(key);
    if (known?.window === window) return known;
    const fresh = { window, untold: 0, spent: 0 };
    accounts.delete(key);
    accounts.set(key, fresh);
    const [oldest] = accounts.keys();
    if (accounts.size > accountsKept && oldest !== undefined) accounts.delete(oldest);
    return fresh;
  }

  async function settle(shared: Redis): Promise<void> {
    const keys = [...unsettled];
    unsettled.clear();
    // What Redis does not hear of now is told with the next.
    if (shared.status !== "ready") return keys.forEach((key) => unsettled.add(key));
    await Promise.all(keys.map((key) => settleOne(shared, key)));
  }

  async function settleOne(shared: Redis, key: string): Promise<void> {
    const account = accounts.get(key);
    if (!account) return;
    const told = account.untold;
    account.untold = 0;
    try {
      const stored = `cost:${key}:${account.window}`;
      const [total] = await Promise.all([
        shared.incrby(stored, told),
        shared.pexpire(stored, 2 * costWindowMs),
      ]);
      account.spent = total + account.untold;
    } catch {
      account.untold += told;
      unsettled.add(key);
    }
  }

  return {
    take({ kind, id }, points) {
      const limit = limits[kind];
      if (limit === 0) return null;
      const now = Date.now();
      const window = Math.floor(now / costWindowMs);
      const key = `${kind}:${id}`;
      const account = accountOf(key, window);
      const allowed = account.spent + points <= limit;
      if (allowed) {
        account.spent += points;
        account.untold += points;
      }
      // Who is refused is settled too: asking again tells what others have spent.
      if (redis) unsettled.add(key);
      const resetAt = (window + 1) * costWindowMs;
      const resetSeconds = Math.max(1, Math.ceil((resetAt - now) / 1_000));
      const remaining = Math.max(0, limit - account.spent);
      return { kind, allowed, limit, remaining, resetAt, resetSeconds };
    },
    close: () => {
      if (timer) clearInterval(timer);
    },
  };
}
