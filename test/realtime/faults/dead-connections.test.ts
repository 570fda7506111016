import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cutDeadConnections } from "#server/core/database/dead-connections.ts";
import { createLog } from "#server/core/log.ts";
import { openRedis } from "#server/core/redis.ts";
import { openProxy, type Proxy } from "#test/realtime/faults/proxy.ts";
import { testRedis } from "#test/support/hub.ts";
import { testServer } from "#test/support/server-database.ts";
import { until } from "#test/support/until.ts";

/** The same server through a proxy of this test. */
function through(url: string, { port }: Proxy): string {
  const address = new URL(url);
  address.port = String(port);
  return address.href;
}

describe.runIf(testServer !== null)("connections to PostgreSQL whose packets vanish", () => {
  let proxy: Proxy;
  let pool: pg.Pool;

  beforeEach(async () => {
    proxy = await openProxy(Number(new URL(testServer!).port || 5432));
    const connectionString = through(testServer!, proxy);
    pool = new pg.Pool({ connectionString, max: 4 });
    pool.on("error", () => {});
    cutDeadConnections(pool, (limits) => new pg.Client({ connectionString, ...limits }));
  });
  afterEach(async () => {
    await pool.end();
    await proxy.close();
  });

  test("are cut, and the next statement has a new one", async () => {
    await pool.query("select 1");
    proxy.freeze();
    await expect(pool.query("select 2")).rejects.toThrow("Connection terminated");
    const { rows } = await pool.query("select 3 as n");
    expect(rows).toEqual([{ n: 3 }]);
  });

  test("let go of their locks", async () => {
    const held = await pool.connect();
    held.on("error", () => {});
    await held.query("begin");
    await held.query("select pg_advisory_xact_lock(987654321)");
    proxy.freeze();
    await expect(held.query("select 1")).rejects.toThrow("Connection terminated");
    held.release(true);
    await pool.query("select pg_advisory_xact_lock(987654321)");
  });

  test("are told from statements that take long, and from those that wait for a lock", async () => {
    const held = await pool.connect();
    await held.query("begin");
    await held.query("select pg_advisory_xact_lock(123456789)");
    const waits = pool.query("select 1 as n, pg_advisory_xact_lock(123456789)");
    const { rows } = await pool.query("select 1 as n, pg_sleep(2.5)");
    expect(rows).toMatchObject([{ n: 1 }]);
    await held.query("commit");
    held.release();
    expect((await waits).rows).toMatchObject([{ n: 1 }]);
  });
});

test.runIf(testRedis !== null)(
  "a connection to Redis whose packets vanish is cut and comes back, also one that only listens",
  async () => {
    const proxy = await openProxy(Number(new URL(testRedis!).port));
    const redis = openRedis(through(testRedis!, proxy), createLog("silent"));
    await redis.subscribe("dead-connections");
    const back = new Promise<void>((resolve) => redis.once("ready", resolve));
    const told = new Promise((resolve) => redis.once("message", (_, text) => resolve(text)));
    proxy.freeze();
    await back;
    const teller = openRedis(testRedis!, createLog("silent"));
    const heard = async () => (await teller.publish("dead-connections", "still here")) > 0;
    await until("somebody to listen again", heard);
    expect(await told).toBe("still here");
    for (const each of [redis, teller]) each.disconnect();
    await proxy.close();
  },
);
