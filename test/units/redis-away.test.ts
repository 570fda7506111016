import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import type { Log } from "#server/core/log.ts";
import { tellRedisAway } from "#server/core/tell-redis-away.ts";

test("an absent Redis is told once, and its return once", () => {
  const said: unknown[] = [];
  const log = { warn: (...parts: unknown[]) => void said.push(parts.at(-1)) } as unknown as Log;
  const redis = new EventEmitter();
  tellRedisAway(redis as never, log, "Redis is away");
  for (let index = 0; index < 5; index += 1) redis.emit("error", new Error("refused"));
  redis.emit("ready");
  redis.emit("ready");
  expect(said).toEqual(["Redis is away", "Redis is back"]);
});
