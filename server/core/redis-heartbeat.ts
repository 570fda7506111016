import type { Redis } from "ioredis";

const beatMs = 500;
const patienceMs = 1_000;

/**
 * Asks a connection for a sign of life all the time, and cuts it when there is none: what waits on a
 * connection whose packets vanish would wait for ever. It comes back by itself, as after any break.
 */
export function keepAwake(redis: Redis): void {
  let asked = false;
  const timer = setInterval(() => {
    if (asked || redis.status !== "ready") return;
    asked = true;
    const { stream } = redis;
    const late = setTimeout(
      () => stream.destroy(new Error("The connection is dead.")),
      patienceMs,
    ).unref();
    redis
      .ping()
      .catch(() => {})
      .finally(() => {
        asked = false;
        clearTimeout(late);
      });
  }, beatMs).unref();
  redis.once("end", () => clearInterval(timer));
}
