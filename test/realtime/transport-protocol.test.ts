import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeCodes, liveErrorCodes } from "#schema/live.ts";
import { RawSocket, type RawSocketOptions } from "#test/realtime/raw-socket.ts";
import { roomEvents } from "#test/realtime/stage-schema.ts";
import { personCalled, type Stage, startStage } from "#test/realtime/stage.ts";
import { until } from "#test/realtime/until.ts";

/** What PROTOCOL.md of graphql-ws demands of a server, rule by rule. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage({ times: { initialisationMs: 300 } });
});
afterAll(() => stage.stop());

const opened: RawSocket[] = [];
afterEach(() => {
  for (const socket of opened.splice(0)) socket.close();
});

function connect(protocol?: string): RawSocket {
  const socket = new RawSocket(stage.url, protocol === undefined ? {} : { protocol });
  opened.push(socket);
  return socket;
}

async function open(options: RawSocketOptions = {}): Promise<RawSocket> {
  const socket = await RawSocket.open(stage.url, options);
  opened.push(socket);
  return socket;
}

const about = (id: string, type: string) => (message: { id?: string; type: string }) =>
  message.id === id && message.type === type;

test.for(["graphql-ws", "soap"])(
  "4406: the subprotocol %s is not the one that is spoken",
  async (protocol) => {
    const socket = connect(protocol);
    // A server may also refuse the handshake, where the client offers nothing that it knows.
    expect([closeCodes.subprotocolNotAcceptable, 1006]).toContain((await socket.closed).code);
  },
);

test.for([
  ["no JSON", "hello"],
  ["no object", "[]"],
  ["no type", "{}"],
  ["an unknown type", `{"type":"start","id":"1"}`],
  ["a subscribe without an id", `{"type":"subscribe","payload":{"query":"{ viewer }"}}`],
  ["a subscribe with an empty id", `{"type":"subscribe","id":"","payload":{"query":"{ viewer }"}}`],
  ["a subscribe without a payload", `{"type":"subscribe","id":"1"}`],
  ["a query that is no text", `{"type":"subscribe","id":"1","payload":{"query":1}}`],
  [
    "variables that are no object",
    `{"type":"subscribe","id":"1","payload":{"query":"{ viewer }","variables":"x"}}`,
  ],
  ["a complete without an id", `{"type":"complete"}`],
] as const)("4400: %s ends the connection", async ([, message]) => {
  const socket = await open();
  socket.say(message);
  const { code, reason } = await socket.closed;
  expect(code).toBe(closeCodes.badRequest);
  expect(reason).toMatch(/\w/);
});

test("4401: a subscribe before the acknowledgement ends the connection", async () => {
  const socket = connect();
  await socket.connected();
  socket.subscribe("1", "{ viewer }");
  const closed = { code: closeCodes.unauthorized, reason: "Unauthorized" };
  expect(await socket.closed).toEqual(closed);
});

test("4401: a session that ended ends the connection, with what it followed", async () => {
  stage.viewers.set("mai", personCalled("mai"));
  const socket = await open({ token: "mai" });
  socket.subscribe("1", roomEvents, { room: "hers" });
  await until(() => stage.realtime.metrics.subscriptions === 1, "she is let in");
  stage.viewers.delete("mai");
  stage.services.rights.recheck(["session:mai"]);
  expect((await socket.closed).code).toBe(closeCodes.unauthorized);
  await until(() => stage.realtime.metrics.subscriptions === 0, "nothing is kept");
});

test.for([
  ["a key that opens nothing", `Bearer esc_${"a".repeat(43)}_00000000`],
  ["no key at all", "Bearer"],
  ["a password", "Basic bWFpOnNlY3JldA=="],
  ["no text", { Bearer: "x" }],
  ["nothing", null],
] as const)(
  "4403: a connection_init with an authorization that is %s is not acknowledged",
  async ([, authorization]) => {
    const good = await open();
    const socket = connect();
    await socket.connected();
    socket.say({ type: "connection_init", payload: { authorization } });
    expect(await socket.closed).toEqual({ code: closeCodes.forbidden, reason: "Forbidden" });
    expect(socket.messages).toEqual([]);
    good.subscribe("1", "{ viewer }");
    await good.hear(about("1", "next"));
  },
);

test("a connection_init with a key that is valid is acknowledged, and asks as its owner", async () => {
  stage.viewers.set("esc_good", personCalled("mai"));
  const socket = connect();
  await socket.connected();
  const payload = { authorization: "Bearer esc_good", other: "words" };
  socket.say({ type: "connection_init", payload });
  await socket.hear(({ type }) => type === "connection_ack");
  socket.subscribe("1", "{ viewer }");
  expect(await socket.hear(about("1", "next"))).toMatchObject({
    payload: { data: { viewer: "person" } },
  });
});

test("4408: no connection_init in time ends the connection, and only that one", async () => {
  const [silent, good] = [connect(), await open()];
  const closed = {
    code: closeCodes.initialisationTimeout,
    reason: "Connection initialisation timeout",
  };
  expect(await silent.closed).toEqual(closed);
  good.subscribe("1", "{ viewer }");
  await good.hear(about("1", "next"));
});

test("4409: a second operation with the id of one that runs ends the connection", async () => {
  const socket = await open();
  socket.subscribe("1", roomEvents, { room: "same" });
  socket.subscribe("1", roomEvents, { room: "same" });
  const closed = {
    code: closeCodes.subscriberAlreadyExists,
    reason: "Subscriber for 1 already exists",
  };
  expect(await socket.closed).toEqual(closed);
  await until(() => stage.realtime.metrics.subscriptions === 0, "nothing is kept");
});

test.for(["a".repeat(128), "城".repeat(120), "😀".repeat(64)])(
  "4409: also where the id is longer than what a reason may say: %s",
  async (id) => {
    const socket = await open();
    socket.subscribe(id, roomEvents, { room: "same" });
    socket.subscribe(id, roomEvents, { room: "same" });
    const { code, reason } = await socket.closed;
    expect(code).toBe(closeCodes.subscriberAlreadyExists);
    expect(reason.startsWith(`Subscriber for ${id.slice(0, 10)}`)).toBe(true);
    expect(reason).not.toContain("\ufffd");
  },
);

test("an id is free again once its operation is complete, whoever completed it", async () => {
  const socket = await open();
  for (let round = 0; round < 3; round += 1) {
    socket.subscribe("1", "{ viewer }");
    const completed = () => socket.messages.filter(about("1", "complete")).length === round + 1;
    await socket.hear(completed);
  }
  socket.subscribe("1", roomEvents, { room: "free" });
  socket.say({ id: "1", type: "complete" });
  socket.subscribe("1", roomEvents, { room: "free" }, await stage.cursor("free"));
  await stage.say("free", 1);
  await socket.hear(({ payload }) => JSON.stringify(payload ?? "").includes(`"n":1`));
});

test("4429: a second connection_init ends the connection, acknowledged or not", async () => {
  for (const acknowledged of [true, false]) {
    const socket = acknowledged ? await open() : connect();
    if (!acknowledged) {
      await socket.connected();
      socket.say({ type: "connection_init" });
    }
    socket.say({ type: "connection_init" });
    const closed = {
      code: closeCodes.tooManyInitialisationRequests,
      reason: "Too many initialisation requests",
    };
    expect(await socket.closed).toEqual(closed);
  }
});

test("ping is answered by pong with its payload, before and after the acknowledgement, and pong by nothing", async () => {
  const socket = connect();
  await socket.connected();
  socket.say({ type: "ping", payload: { at: 1 } });
  expect(await socket.hear(({ type }) => type === "pong")).toEqual({
    type: "pong",
    payload: { at: 1 },
  });
  socket.say({ type: "connection_init" });
  await socket.hear(({ type }) => type === "connection_ack");
  socket.say({ type: "pong", payload: { unasked: true } });
  socket.say({ type: "ping" });
  await socket.hear((message) => message.type === "pong" && message.payload === undefined);
  expect(socket.messages.map(({ type }) => type)).toEqual(["pong", "connection_ack", "pong"]);
});

test("a query is answered by one next and a complete, an operation that cannot run by one error alone", async () => {
  const socket = await open();
  socket.subscribe("good", "{ viewer }");
  await socket.hear(about("good", "complete"));
  socket.subscribe("bad", "{ nothing }");
  await socket.hear(about("bad", "error"));
  socket.subscribe("after", "{ viewer }");
  await socket.hear(about("after", "complete"));
  const types = (id: string) =>
    socket.messages.filter((message) => message.id === id).map(({ type }) => type);
  expect(types("good")).toEqual(["next", "complete"]);
  expect(types("bad")).toEqual(["error"]);
});

test("one bad operation never closes its neighbours", async () => {
  const socket = await open();
  socket.subscribe("good", roomEvents, { room: "beside" }, await stage.cursor("beside"));
  socket.subscribe("syntax", "subscription {");
  socket.subscribe("unknown", "{ nothing }");
  socket.subscribe("variables", roomEvents, { room: { no: "id" } });
  socket.subscribe("none", "query A { viewer } query B { viewer }");
  for (const id of ["syntax", "unknown", "variables", "none"])
    await socket.hear(about(id, "error"));
  await stage.say("beside", 1);
  await socket.hear(about("good", "next"));
});

test("nothing comes after complete, from whichever side it came", async () => {
  const socket = await open();
  const after = await stage.cursor("over");
  socket.subscribe("mine", roomEvents, { room: "over" }, after);
  socket.subscribe("other", roomEvents, { room: "over" }, after);
  await stage.say("over", 1);
  await socket.hear(about("mine", "next"));
  socket.say({ id: "mine", type: "complete" });
  await until(() => stage.realtime.metrics.subscriptions === 1, "it is heard");
  for (const n of [2, 3]) await stage.say("over", n);
  const told = () => socket.messages.filter(about("other", "next")).length === 3;
  await socket.hear(told);
  expect(socket.messages.filter(({ id }) => id === "mine")).toHaveLength(1);
  // To complete what is over, or never was, is no mistake: both may have said it at once.
  socket.say({ id: "mine", type: "complete" });
  socket.say({ id: "never", type: "complete" });
  socket.subscribe("still", "{ viewer }");
  await socket.hear(about("still", "complete"));
});

test("rights that end are an error of their operation, and the connection goes on (RT7)", async () => {
  const socket = await open();
  socket.subscribe("1", roomEvents, { room: "left" });
  await until(() => stage.realtime.metrics.subscriptions === 1, "it is let in");
  stage.roles.set("somebody", "delegate");
  stage.services.rights.recheck(["room:left"]);
  const { payload } = await socket.hear(about("1", "error"));
  expect(payload).toMatchObject([{ extensions: { code: liveErrorCodes.rightsChanged } }]);
  stage.roles.clear();
  socket.subscribe("2", "{ viewer }");
  await socket.hear(about("2", "complete"));
  expect(socket.messages.filter(about("1", "complete"))).toEqual([]);
});
