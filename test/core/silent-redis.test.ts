import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";
import { join, makeWorkshop, say } from "#test/support/workshop.ts";

/** A Redis that hangs: it takes connections and says nothing. */
const silent = createServer((socket) => void sockets.add(socket));
const sockets = new Set<Socket>();
const lines: string[] = [];
let hub: TestHub;
beforeAll(async () => {
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  hub = await startHub({
    redisUrl: `redis://127.0.0.1:${port}`,
    config: { operationSeconds: 5, logLevel: "warn" },
    onLog: (line) => lines.push(line),
  });
});
afterAll(async () => {
  await hub.stop();
  for (const socket of sockets) socket.destroy();
  silent.close();
});

test("people sign in, join and speak while Redis hangs, and it is said once", async () => {
  const workshop = await makeWorkshop(hub);
  const guest = hub.client();
  await join(workshop, guest, "Mai");
  await say(guest, workshop.items[0]!, "The canal smells");
  await hub.client().signInAs({ email: "mai@example.org" });
  await until("several tries to reach it", () => sockets.size > 6);
  const told = lines.filter((line) => line.includes("Redis does not answer"));
  expect(told).toHaveLength(1);
  expect(lines.join("\n")).not.toContain("Redis is back");
});
