import { Redis } from "ioredis";
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
