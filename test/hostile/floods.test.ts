import { OutgoingMessage } from "@hocuspocus/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import * as Y from "yjs";
import { documentCaps } from "#schema/collab.ts";
import { caps, closeCodes } from "#schema/live.ts";
import { leaksOf } from "#test/hostile/leaks.ts";
import { type RawMessage, RawSocket } from "#test/realtime/raw-socket.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { createMinutesRoom, type MinutesRoom } from "#test/support/minutes-room.ts";
import { until } from "#test/support/until.ts";
import { makeWorkshop, type TestWorkshop } from "#test/support/workshop.ts";
import { Writer } from "#test/support/writer.ts";

let hub: TestHub;
let workshop: TestWorkshop;
let room: MinutesRoom;
let chair: string;
let reader: string;
const sockets: { terminate(): void }[] = [];

beforeAll(async () => {
  hub = await startHub({ documentTimes: { storeMs: 30, storeAtLatestMs: 100 } });
  workshop = await makeWorkshop(hub);
  room = await createMinutesRoom(hub.services);
  chair = await seated("chair@example.org", "chair");
  reader = await seated("reader@example.org", "delegate");
});
afterAll(async () => {
  for (const socket of sockets) socket.terminate();
  await hub.stop();
});

async function seated(email: string, role: "chair" | "delegate"): Promise<string> {
  const client = hub.client();
  const { personId } = await client.signInAs({ email });
  await room.seat(personId, { role });
  return client.cookie;
}

const live = () => `${hub.address.replace("http", "ws")}/graphql`;
const following = "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }";

test("ten thousand subscriptions from one socket are refused one by one, and then it is cut off", async () => {
  const neighbour = await RawSocket.open(live());
  const flood = await RawSocket.open(live());
  for (let n = 0; n < 2 * caps.operations; n += 1)
    flood.subscribe(`f${n}`, following, { id: workshop.id });
  await flood.hear((message) => codeOf(message) === "TOO_MANY_OPERATIONS");
  for (let n = 0; n < 10_000; n += 1) flood.subscribe(`s${n}`, following, { id: workshop.id });
  neighbour.subscribe("time", "{ serverTime }");
  await neighbour.hear(({ id, type }) => id === "time" && type === "next");
  expect(await flood.closed).toMatchObject({ code: closeCodes.tooManyMessages });
  const codes = new Set(flood.messages.filter(({ type }) => type === "error").map(codeOf));
  for (const code of codes) expect(["TOO_MANY_OPERATIONS", "TOO_MANY_REQUESTS"]).toContain(code);
  expect(flood.messages.filter(({ type }) => type === "next").length).toBeLessThanOrEqual(
    caps.operations,
  );
  expect(leaksOf(JSON.stringify(flood.messages))).toEqual([]);
  // Nothing of it is left behind.
  neighbour.subscribe("again", "{ serverTime }");
  await neighbour.hear(({ id, type }) => id === "again" && type === "next");
  neighbour.close();
});

test("hostile variables, cursors, names and ids over a socket are errors of their own operation", async () => {
  const socket = await RawSocket.open(live());
  const wrong: Record<string, unknown>[] = [
    { query: following, variables: { id: "__proto__" } },
    { query: following, variables: { id: "a\0b" } },
    { query: following, variables: { id: { toString: 1 } } },
    { query: following, variables: JSON.parse('{"__proto__":{"id":1}}') as unknown },
    { query: following, variables: { id: workshop.id }, extensions: { after: "a\0b" } },
    { query: following, variables: { id: workshop.id }, extensions: { after: "__proto__" } },
    { query: following, variables: { id: workshop.id }, extensions: { after: "9".repeat(5_000) } },
    { query: following, variables: { id: workshop.id }, operationName: "constructor" },
    { query: "subscription { networkEvents(after: 5) { __typename } }" },
    { query: "subscription { a: networkEvents { __typename } b: networkEvents { __typename } }" },
    { query: "subscription { __typename }" },
    { query: "subscription { ...f } fragment f on Subscription { ...f }" },
    { query: "query ($s: Int) { cities(first: $s) { totalCount } }", variables: { s: "1 or 1" } },
    { query: 'query { node(id: "Q2l0eTpfX3Byb3RvX18") { id } }' },
  ];
  for (const [index, payload] of wrong.entries())
    socket.say({ id: `w${index}`, type: "subscribe", payload });
  socket.subscribe("time", "{ serverTime }");
  await socket.hear(({ id, type }) => id === "time" && type === "complete");
  for (const index of wrong.keys()) await socket.hear(({ id }) => id === `w${index}`);
  const told = JSON.stringify(socket.messages);
  expect(leaksOf(told)).toEqual([]);
  expect(told).not.toContain("INTERNAL_SERVER_ERROR");
  socket.close();
});

const protocolMistakes: Readonly<Record<string, { say: unknown; code: number }>> = {
  "no JSON": { say: "{", code: closeCodes.badRequest },
  "a number": { say: "42", code: closeCodes.badRequest },
  "a message of no type": { say: {}, code: closeCodes.badRequest },
  "a type that is a prototype": { say: { type: "__proto__" }, code: closeCodes.badRequest },
  "a subscription without an id": {
    say: { type: "subscribe", payload: { query: "{ serverTime }" } },
    code: closeCodes.badRequest,
  },
  "a query that is an object": {
    say: { id: "a", type: "subscribe", payload: { query: {} } },
    code: closeCodes.badRequest,
  },
  "a second greeting": {
    say: { type: "connection_init" },
    code: closeCodes.tooManyInitialisationRequests,
  },
  "a greeting of great depth": {
    say: `{"type":"connection_init","payload":${'{"a":'.repeat(20_000)}1${"}".repeat(20_001)}`,
    code: closeCodes.tooManyInitialisationRequests,
  },
  "more bytes than a message has": {
    say: "x".repeat(caps.messageBytes + 1),
    code: closeCodes.messageTooBig,
  },
};

for (const [name, { say, code }] of Object.entries(protocolMistakes)) {
  test(`${name} costs its sender the socket and nobody else anything`, async () => {
    const neighbour = await RawSocket.open(live());
    const socket = await RawSocket.open(live());
    socket.say(say);
    const closed = await socket.closed;
    expect(closed.code).toBe(code);
    expect(leaksOf(closed.reason)).toEqual([]);
    neighbour.subscribe("time", "{ serverTime }");
    await neighbour.hear(({ id, type }) => id === "time" && type === "next");
    neighbour.close();
  });
}

test("CO5: a flood of carets ends its sender's socket, and others go on writing", async () => {
  const neighbour = await new Writer(hub.address, room.documentName, chair).ready();
  const flood = await openDocument(chair);
  for (let n = 0; n < 10_000; n += 1) flood.send(caret(n));
  await until("the flood to be cut off", () => flood.code === closeCodes.tooManyMessages);
  neighbour.write("after the flood");
  await neighbour.saved();
  expect(neighbour.closed).toEqual([]);
  neighbour.close();
});

test("CO5: a caret that carries a novel ends its sender's socket, and nobody is told the novel", async () => {
  const neighbour = await new Writer(hub.address, room.documentName, chair).ready();
  const writer = await openDocument(chair);
  writer.send(caret(1, { novel: "x".repeat(documentCaps.awarenessBytes) }));
  await until("the socket to be closed", () => writer.code === closeCodes.badRequest);
  const seen = [...(neighbour.provider.awareness?.getStates().values() ?? [])];
  expect(JSON.stringify(seen)).not.toContain("novel");
  neighbour.close();
});

test("CO4: edits through a connection that may only read change nothing for anybody", async () => {
  const writer = await new Writer(hub.address, room.documentName, chair).ready();
  const socket = await openDocument(reader);
  const foreign = new Y.Doc();
  foreign.getXmlFragment("default").push([new Y.XmlElement("paragraph")]);
  foreign.getText("x").insert(0, "smuggled");
  const update = Y.encodeStateAsUpdate(foreign);
  const updateMessage = new OutgoingMessage(room.documentName).createSyncMessage();
  socket.send(updateMessage.writeUpdate(update).toUint8Array());
  writer.write("still mine");
  await writer.saved();
  expect(writer.document.getText("x").toJSON()).toBe("");
  const { state } = await hub.services.database.kysely
    .selectFrom("minutes")
    .select("state")
    .where("agenda_item_id", "=", room.agendaItemId)
    .executeTakeFirstOrThrow();
  expect(Buffer.from(state).includes("smuggled")).toBe(false);
  writer.close();
});

function codeOf({ type, payload }: RawMessage): unknown {
  if (type !== "error") return undefined;
  return (payload as { extensions?: { code?: unknown } }[])[0]?.extensions?.code;
}

/** A socket with the document open, without a library that behaves. */
async function openDocument(cookie: string): Promise<WebSocket & { code: number }> {
  const socket = Object.assign(
    new WebSocket(`${hub.address.replace("http", "ws")}/collab`, { headers: { cookie } }),
    { code: 0 },
  );
  sockets.push(socket);
  let told = 0;
  socket.on("message", () => {
    told += 1;
  });
  socket.on("close", (code) => {
    socket.code = code;
  });
  socket.on("error", () => {});
  await until("the socket", () => socket.readyState === WebSocket.OPEN);
  const hello = new OutgoingMessage(room.documentName).toUint8Array();
  socket.send(Buffer.concat([hello, Buffer.from([2, 0, 0])]));
  await until("the document to open", () => told >= 2);
  return socket;
}

/** An awareness message of one client. */
function caret(clock: number, state: object = { cursor: null }): Uint8Array {
  const text = Buffer.from(JSON.stringify(state));
  const inner = Buffer.concat([
    Buffer.from([1, 77, ...varUint(clock), ...varUint(text.length)]),
    text,
  ]);
  const name = new OutgoingMessage(room.documentName).toUint8Array();
  return Buffer.concat([name, Buffer.from([1, ...varUint(inner.length)]), inner]);
}

function varUint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varUint(value >> 7)];
}
