import { Redis } from "ioredis";
import { ConfigError } from "#server/core/config.ts";
import type { Log } from "#server/core/log.ts";
import { keepAwake } from "#server/core/redis-heartbeat.ts";
import { tellRedisAway } from "#server/core/tell-redis-away.ts";

/**
 * A server that hangs takes connections and says nothing: whoever asks it for something goes on
 * without it after this, and so does the handshake of a connection, which is then tried anew.
 */
const answerMs = 500;

/** A connection for commands; who subscribes makes a `duplicate()`. Comes back by itself. */
export function openRedis(url: string, log: Log): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    commandTimeout: answerMs,
    connectTimeout: 3_000,
  });
  tellRedisAway(redis, log, "Redis does not answer");
  keepAwake(redis);
  return redis;
}

/**
 * Throws ConfigError when a Redis is there and refuses what the address says: its password, its number
 * of a database. One that is not there now may come later.
 */
export async function refuseWrongRedis(url: string): Promise<void> {
  const probe = new Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: () => null,
    connectTimeout: 1_000,
    commandTimeout: answerMs,
  });
  const refusals: Error[] = [];
  const note = (error: Error) => void (error.name === "ReplyError" && refusals.push(error));
  probe.on("error", note);
  await probe
    .connect()
    .then(() => probe.ping())
    .catch(note);
  probe.disconnect();
  const [refusal] = refusals;
  if (refusal && !refusal.message.startsWith("LOADING"))
    throw new ConfigError([`REDIS_URL: Redis refuses it (${refusal.message}).`]);
}
