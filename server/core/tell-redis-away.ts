import type { Redis } from "ioredis";
import type { Log } from "#server/core/log.ts";

/** One line when it goes away, one when it is back: every try that fails in between is the same news. */
export function tellRedisAway(redis: Pick<Redis, "on">, log: Log, whenAway: string): void {
  let away = false;
  redis.on("error", (error: Error) => {
    if (!away) log.warn({ reason: error.message }, whenAway);
    away = true;
  });
  redis.on("ready", () => {
    if (away) log.warn("Redis is back");
    away = false;
  });
}
