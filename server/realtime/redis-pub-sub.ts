import { keepAwake } from "#server/core/redis-heartbeat.ts";
import { tellRedisAway } from "#server/core/tell-redis-away.ts";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Redis } from "ioredis";
import type { Log } from "#server/core/log.ts";
import type { Json } from "#server/core/ports.ts";
import { Listeners, type PubSub } from "#server/realtime/pub-sub.ts";

/** How long somebody waits for the channel before serving without it. */
const patienceMs = 1_000;
const breakChannel = "break";

/**
 * Between the nodes of one hub, through Redis or Valkey. While Redis is away each node goes on by
 * itself; when it is back, everybody hears of a break and reads the log.
 * `redis` is duplicated, not used itself; `prefix` keeps hubs on one Redis apart.
 */
export function createRedisPubSub(redis: Redis, log: Log, prefix = "hub:"): PubSub {
  const node = randomUUID();
  const listeners = new Listeners(log);
  const breaks = new Set<() => void>();
  const lossy = { enableOfflineQueue: false, maxRetriesPerRequest: 0 } as const;
  const sender = redis.duplicate({ ...lossy, connectionName: `${prefix}sender` });
  const receiver = redis.duplicate({
    ...lossy,
    autoResubscribe: false,
    connectionName: `${prefix}receiver`,
  });
  for (const connection of [sender, receiver]) {
    tellRedisAway(connection, log, "Redis is away; this node goes on alone");
    keepAwake(connection);
  }
  let lost = false;

  receiver.on("message", (channel: string, text: string) => {
    const { from, message } = JSON.parse(text) as { from: string; message: Json };
    if (from !== node) listeners.tell(channel.slice(prefix.length), message);
  });
  receiver.on("ready", () => void resubscribe());
  sender.on("ready", () => {
    if (lost) send(breakChannel, null);
    lost = false;
  });
  listeners.add(breakChannel, tellBreak);

  function tellBreak(): void {
    for (const again of breaks) again();
  }

  async function resubscribe(): Promise<void> {
    try {
      await receiver.subscribe(...listeners.channels().map((channel) => prefix + channel));
      tellBreak();
    } catch (error) {
      log.warn({ err: error }, "could not subscribe again; waiting for the next connection");
    }
  }

  function send(channel: string, message: Json): void {
    sender.publish(prefix + channel, JSON.stringify({ from: node, message })).catch(() => {
      lost = true;
    });
  }

  async function listenTo(channel: string): Promise<void> {
    // When it cannot be done now, `resubscribe` does it with the next connection.
    const done = receiver.subscribe(prefix + channel).then(
      () => {},
      () => {},
    );
    await Promise.race([done, wait(patienceMs, undefined, { ref: false })]);
  }

  return {
    alone: false,
    publish(channel, message) {
      listeners.tell(channel, message);
      send(channel, message);
    },
    subscribe(channel, hear) {
      const first = listeners.add(channel, hear);
      const release = () => {
        if (!listeners.remove(channel, hear)) return;
        receiver.unsubscribe(prefix + channel).catch(() => {});
      };
      return { ready: first ? listenTo(channel) : Promise.resolve(), release };
    },
    onBreak(again) {
      breaks.add(again);
      return () => breaks.delete(again);
    },
    async close() {
      for (const connection of [sender, receiver]) connection.disconnect();
    },
  };
}
