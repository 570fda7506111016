import { once } from "node:events";
import { createServer, connect, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { startHub, type TestHub, testRedis } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";

const hubs: TestHub[] = [];
afterEach(async () => {
  for (const hub of hubs.splice(0)) await hub.stop();
});

async function ready(hub: TestHub): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(`${hub.address}/health/ready`);
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

test("a node that needs no Redis says so, and is ready", async () => {
  const hub = await startHub();
  hubs.push(hub);
  expect(await ready(hub)).toEqual({ status: 200, body: { status: "ready", redis: "not used" } });
});

test("a node whose database does not answer is alive and not ready, until it answers again", async () => {
  const hub = await startHub();
  hubs.push(hub);
  const { database } = hub.services;
  const gate = Promise.withResolvers<void>();
  // All connections are taken, and nobody gives one back.
  const holding = Array.from({ length: database.embedded ? 1 : 10 }, () =>
    database.kysely.transaction().execute(() => gate.promise),
  );
  await until("all to be taken", () => {
    const { size, idle } = database.connections();
    return size === holding.length && idle === 0;
  });
  expect(await ready(hub)).toMatchObject({
    status: 503,
    body: { status: "the database does not answer" },
  });
  expect((await fetch(`${hub.address}/health/live`)).status).toBe(200);
  gate.resolve();
  await Promise.all(holding);
  expect((await ready(hub)).status).toBe(200);
});

/** Stands between a node and its Redis, and can be closed. */
async function doorTo(url: string): Promise<{ url: string; server: Server; cut(): void }> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(Number(port || 6379), hostname);
    for (const socket of [from, to]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => open.delete(socket));
    }
    from.pipe(to).pipe(from);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  return {
    url: `redis://127.0.0.1:${address.port}`,
    server,
    cut() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

test.skipIf(testRedis === null)(
  testRedis === null
    ? "a node without its Redis is still ready (left out, needs TEST_REDIS_URL)"
    : "a node that lost its Redis tells it, is still ready, and serves",
  async () => {
    const door = await doorTo(testRedis!);
    const hub = await startHub({ redisUrl: door.url });
    hubs.push(hub);
    await until("Redis to answer", async () => (await ready(hub)).body["redis"] === "answers");
    door.cut();
    await until("the loss to be told", async () => {
      return (await ready(hub)).body["redis"] === "does not answer";
    });
    expect((await ready(hub)).status).toBe(200);
    expect(await hub.client().ask("{ serverTime }")).toMatchObject({
      serverTime: expect.any(String),
    });
  },
);
