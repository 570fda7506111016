import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeCodes } from "#schema/live.ts";
import { leaksOf } from "#test/hostile/leaks.ts";
import { head, openWire } from "#test/hostile/raw-http.ts";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
/** Sends a letter now and then, so that the connection is never idle. */
const drips = new Set<NodeJS.Timeout>();

beforeAll(async () => {
  hub = await startHub({ httpTimes: { headersMs: 400, requestMs: 800, checkMs: 100 } });
});
afterAll(async () => {
  for (const drip of drips) clearInterval(drip);
  await hub.stop();
});

const slow: Readonly<Record<string, readonly string[]>> = {
  "headers that never end": ["POST /graphql HTTP/1.1\r\nHost: hub\r\nX-A: ", "a"],
  "a first line that never ends": ["GET /", "a"],
  "a body that never ends": [
    head(["Content-Type: application/json", "Content-Length: 100000"]),
    " ",
  ],
  "pieces that never end": [
    head(["Content-Type: application/json", "Transfer-Encoding: chunked"]),
    "1\r\n \r\n",
  ],
  "nothing at all": ["", ""],
};

for (const [name, [first = "", then = ""]] of Object.entries(slow)) {
  test(`${name}: the hub hangs up, and answers others meanwhile`, async () => {
    const wires = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const wire = await openWire(hub.address);
        wire.socket.write(first);
        const drip = setInterval(() => wire.socket.writable && wire.socket.write(then), 50);
        drips.add(drip);
        return wire;
      }),
    );
    const neighbour = hub.client();
    await expect(neighbour.ask("{ serverTime }")).resolves.toHaveProperty("serverTime");
    for (const { answer } of wires) {
      const { status, body, headers } = await answer;
      // Hung up with a word why, or without one.
      expect([0, 408]).toContain(status);
      expect(leaksOf(headers + body)).toEqual([]);
    }
  });
}

test("a socket that says nothing is closed with 4408", async () => {
  const socket = new RawSocket(live());
  await socket.connected();
  expect(await socket.closed).toMatchObject({ code: closeCodes.initialisationTimeout });
});

test("a socket that sends half a frame is closed, and the others go on", async () => {
  const neighbour = await RawSocket.open(live());
  const half = await upgraded("/graphql", "graphql-transport-ws");
  // A text of 100 bytes is announced, masked, and ten of them come.
  half.write(Buffer.from([0x81, 0x80 | 100, 1, 2, 3, 4, ...Buffer.alloc(10, 1)]));
  neighbour.subscribe("time", "{ serverTime }");
  await neighbour.hear(({ id, type }) => id === "time" && type === "complete");
  await new Promise((resolve) => half.once("close", resolve));
  neighbour.close();
});

const live = () => `${hub.address.replace("http", "ws")}/graphql`;

/** A connection that has become a socket, without a library that would frame what it sends. */
async function upgraded(path: string, protocol: string) {
  const { hostname, port } = new URL(hub.address);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: hub\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16, 7).toString("base64")}\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`,
  );
  await new Promise((resolve) => socket.once("data", resolve));
  return socket;
}
