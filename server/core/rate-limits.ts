import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";

/** So many points in so many seconds for each key. */
export interface RateLimit {
  name: string;
  points: number;
  seconds: number;
}

export interface RateLimits {
  /** Takes points from `key`. Resolves to 0 when allowed, else to the seconds to wait. */
  take(limit: RateLimit, key: string, points?: number): Promise<number>;
  /** Takes nothing. Resolves to the seconds to wait when more than all points were taken, else to 0. */
  look(limit: RateLimit, key: string): Promise<number>;
}

type Limiter = RateLimiterMemory | RateLimiterRedis;

/** Counted in memory, or in Redis for all nodes together; without Redis for a while, in memory. */
export function createRateLimits(redis: Redis | null): RateLimits {
  const limiters = new Map<string, Limiter>();

  function limiterOf({ name, points, seconds }: RateLimit): Limiter {
    const known = limiters.get(name);
    if (known) return known;
    const options = { keyPrefix: `limit:${name}`, points, duration: seconds };
    const memory = new RateLimiterMemory(options);
    const made = redis
      ? new RateLimiterRedis({
          ...options,
          storeClient: redis,
          insuranceLimiter: memory,
          // Nobody waits for it to come back.
          rejectIfRedisNotReady: true,
        })
      : memory;
    limiters.set(name, made);
    return made;
  }

  return {
    async take(limit, key, points = 1) {
      try {
        await limiterOf(limit).consume(key, points);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return secondsOf(refusal);
        throw refusal;
      }
    },
    async look(limit, key) {
      const state = await limiterOf(limit).get(key);
      return state && state.consumedPoints > limit.points ? secondsOf(state) : 0;
    },
  };
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
