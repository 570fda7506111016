import { afterEach, beforeAll, afterAll, expect, test } from "vitest";
import { closeCodes } from "#schema/live.ts";
import { decodeCursor } from "#server/realtime/cursor.ts";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import { roomEvents } from "#test/realtime/stage-schema.ts";
import { type Stage, startStage } from "#test/realtime/stage.ts";
import { until } from "#test/realtime/until.ts";

let stage: Stage;
const caps = { operations: 20, messageBurst: 40, messagesPerSecond: 1, unsentBytes: 300_000 };
beforeAll(async () => {
  stage = await startStage({ caps, times: { initialisationMs: 200 } });
});
afterAll(() => stage.stop());

const opened: RawSocket[] = [];
afterEach(() => {
  for (const socket of opened.splice(0)) socket.close();
});

async function open(): Promise<RawSocket> {
  const socket = await RawSocket.open(stage.url);
  opened.push(socket);
  return socket;
}

const about = (id: string, type: string) => (message: { id?: string; type: string }) =>
  message.id === id && message.type === type;

test("RT8: one malformed operation never closes its neighbours", async () => {
  const socket = await open();
  socket.subscribe("good", roomEvents, { room: "neighbours" }, await stage.cursor("neighbours"));
  const malformed = [
    "subscription {",
    "{ nothing }",
    "subscription { roomEvents(room: 1, room: 2) { seq } }",
    `subscription Twice { roomEvents(room: "a") { seq } } query Other { viewer }`,
    `{ viewer ${"x: viewer ".repeat(2_000)} }`,
    "",
  ];
  for (const [i, query] of malformed.entries()) {
    socket.subscribe(`bad-${i}`, query);
    const { payload } = await socket.hear(about(`bad-${i}`, "error"));
    const [error] = payload as { message: string; extensions: { code: string } }[];
    expect(error?.extensions.code).toMatch(/^[A-Z_]+$/);
    expect(JSON.stringify(error)).not.toContain("node_modules");
  }
  await stage.say("neighbours", 1);
  await socket.hear(about("good", "next"));
  expect(socket.messages.filter(about("good", "complete"))).toEqual([]);
});

test("Queries run over the socket as well", async () => {
  const socket = await open();
  socket.subscribe("q", "{ viewer }");
  const { payload } = await socket.hear(about("q", "next"));
  expect(payload).toMatchObject({ data: { viewer: "nobody" } });
  await socket.hear(about("q", "complete"));
});

test("RT8: more operations than a connection may run are refused, the others go on", async () => {
  const socket = await open();
  const start = await stage.cursor("many");
  for (let i = 0; i <= 20; i += 1) socket.subscribe(`s${i}`, roomEvents, { room: "many" }, start);
  const { payload } = await socket.hear(about("s20", "error"));
  expect(payload).toMatchObject([{ extensions: { code: "TOO_MANY_OPERATIONS" } }]);
  await until(() => stage.realtime.metrics.subscriptions === 20, "twenty go on");
  await stage.say("many", 1);
  for (let i = 0; i < 20; i += 1) await socket.hear(about(`s${i}`, "next"));
  socket.say({ id: "s0", type: "complete" });
  await until(() => stage.realtime.metrics.subscriptions === 19, "one is given back");
});

test("RT8: few subscriptions of a connection may ask to be executed for themselves", async () => {
  const socket = await open();
  const own = `subscription { roomEvents(room: "own") { ... on Said { mine } } }`;
  for (let i = 0; i <= 5; i += 1) socket.subscribe(`s${i}`, own);
  const { payload } = await socket.hear(({ type }) => type === "error");
  expect(payload).toMatchObject([{ extensions: { code: "TOO_MANY_OPERATIONS" } }]);
  await until(() => stage.realtime.metrics.subscriptions === 5, "the others go on");
});

test("RT8: too many messages are refused with the time to wait, and then end the connection", async () => {
  const socket = await open();
  for (let i = 0; i < 45; i += 1) socket.subscribe(`q${i}`, "{ viewer }");
  const code = { code: "TOO_MANY_REQUESTS", retryAfterSeconds: 1 };
  await socket.hear(({ payload }) => {
    const [error] = Array.isArray(payload) ? (payload as { extensions: object }[]) : [];
    return expect.objectContaining(code).asymmetricMatch(error?.extensions);
  });
  for (let i = 0; i < 60; i += 1) socket.say({ type: "ping" });
  expect((await socket.closed).code).toBe(closeCodes.tooManyMessages);
});

test("RT8: a message that is too big ends its connection only", async () => {
  const [big, other] = [await open(), await open()];
  big.subscribe("big", `{ viewer } #${"x".repeat(210_000)}`);
  expect((await big.closed).code).toBe(closeCodes.messageTooBig);
  other.subscribe("q", "{ viewer }");
  await other.hear(about("q", "next"));
});

test("RT8: a slow reader is cut off, slows nobody, and resumes by its cursor without a gap", async () => {
  const { metrics } = stage.realtime;
  const query = roomEvents.replace("n\n", "n filler\n");
  const [slow, quick] = [await open(), await open()];
  const start = await stage.cursor("slow");
  for (const socket of [slow, quick]) socket.subscribe("s", query, { room: "slow" }, start);
  await until(() => metrics.subscriptions === 2, "both are subscribed");
  const before = metrics.evictions;
  slow.stopReading();
  let said = 0;
  while (metrics.evictions === before) {
    said += 1;
    await stage.say("slow", said, { long: 50_000 });
    await quick.hear(() => quick.messages.filter(about("s", "next")).length === said);
    if (said > 400) throw new Error("nobody was cut off");
  }
  slow.socket.resume();
  const { code } = await slow.closed;
  expect([closeCodes.tryAgainLater, 1006]).toContain(code);
  await until(() => metrics.subscriptions === 1, "nothing is kept for it");

  const got = slow.messages.filter(about("s", "next"));
  type Payload = { data: { roomEvents: { cursor: string; seq: number } } };
  const last = (got.at(-1)!.payload as Payload).data.roomEvents;
  expect(last.seq).toBe(got.length);
  const again = stage.follow("slow", last.cursor);
  await again.find(({ roomEvents: event }) => event.seq === said);
  expect(again.results[0]?.roomEvents.seq).toBe(last.seq + 1);
  expect(again.results.length).toBe(said - last.seq);
  again.stop();
}, 60_000);

test("RT10: a thousand subscriptions that come and go leave no listener behind", async () => {
  const { metrics } = stage.realtime;
  await until(() => metrics.listeners === 0, "a clean start");
  for (let round = 0; round < 50; round += 1) {
    const client = stage.client();
    const all = Array.from({ length: 20 }, (_, i) => {
      const payload = { query: roomEvents, variables: { room: `r${i % 3}` } };
      return client.iterate(payload);
    });
    const waiting = all.map((each) => each.next());
    // Some are ended while they are being let in, some when they wait.
    if (round % 2 === 0) await until(() => metrics.subscriptions === 20, "all are let in");
    await Promise.all(all.map(async (each) => each.return?.()));
    await Promise.allSettled(waiting);
    await client.dispose();
  }
  await until(() => metrics.subscriptions === 0 && metrics.listeners === 0, "all is released");
  expect(metrics).toMatchObject({ groups: 0, feeds: 0 });
}, 60_000);

test("The protocol's own mistakes have the protocol's own codes", async () => {
  const early = new RawSocket(stage.url);
  await early.connected();
  early.subscribe("1", "{ viewer }");
  expect((await early.closed).code).toBe(closeCodes.unauthorized);

  const silent = new RawSocket(stage.url);
  expect((await silent.closed).code).toBe(closeCodes.initialisationTimeout);

  const twice = await open();
  twice.say({ type: "connection_init" });
  expect((await twice.closed).code).toBe(closeCodes.tooManyInitialisationRequests);

  const sameId = await open();
  sameId.subscribe("1", roomEvents, { room: "same" });
  sameId.subscribe("1", roomEvents, { room: "same" });
  expect((await sameId.closed).code).toBe(closeCodes.subscriberAlreadyExists);

  const noise = await open();
  noise.say("not a message");
  expect((await noise.closed).code).toBe(closeCodes.badRequest);
});

test("A connection whose other side is gone without a word is ended", async () => {
  const quick = await startStage({ times: { keepAliveMs: 60 } });
  const socket = await RawSocket.open(quick.url);
  socket.subscribe("1", roomEvents, { room: "gone" });
  await until(() => quick.realtime.metrics.subscriptions === 1, "it is subscribed");
  socket.stopReading();
  await until(() => quick.realtime.metrics.sockets === 0, "it is ended");
  expect(quick.realtime.metrics.subscriptions).toBe(0);
  await quick.stop();
});

test("A node that stops sends its clients elsewhere with a code that lets them come back", async () => {
  const first = await startStage();
  const socket = await RawSocket.open(first.url);
  socket.subscribe("1", roomEvents, { room: "moving" }, await first.cursor("moving"));
  await first.say("moving", 1);
  const { payload } = await socket.hear(about("1", "next"));
  const { cursor } = (payload as { data: { roomEvents: { cursor: string } } }).data.roomEvents;
  expect(decodeCursor(cursor)?.seq).toBe(1);
  await first.stop();
  expect((await socket.closed).code).toBe(closeCodes.serviceRestart);
});
