import { createConnection } from "node:net";
import { createClient } from "graphql-sse";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { liveErrorCodes } from "#schema/live.ts";
import { RawStream, type RawStreamOptions } from "#test/realtime/raw-stream.ts";
import { type RoomEvents, roomEvents, roomPresence } from "#test/realtime/stage-schema.ts";
import { personCalled, type Stage, startStage } from "#test/realtime/stage.ts";
import { until } from "#test/realtime/until.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage({ caps: { unsentBytes: 300_000 } });
});
afterAll(() => stage.stop());

const opened: RawStream[] = [];
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
  stage.roles.clear();
});

async function open(room: string, options: RawStreamOptions = {}, on = stage): Promise<RawStream> {
  const variables = { room };
  const stream = await RawStream.open(on.streamUrl, roomEvents, { ...options, variables });
  opened.push(stream);
  return stream;
}

const numbers = (stream: RawStream) =>
  stream.told.map(({ data }) => (data as unknown as RoomEvents).roomEvents.n);

const count = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test("RT3: Last-Event-ID goes on after the last event that was heard, without gap or duplicate", async () => {
  const first = await open("resume", { after: await stage.cursor("resume") });
  for (const n of [1, 2, 3]) await stage.say("resume", n);
  await first.heard("three", () => first.told.length === 3);
  expect(numbers(first)).toEqual([1, 2, 3]);
  const { id, data } = first.told[1]!;
  expect(id).toBe((data as unknown as RoomEvents).roomEvents.cursor);
  first.close();
  for (const n of [4, 5]) await stage.say("resume", n);
  // The header is the newest, whatever the address said when the stream was opened first.
  const again = await open("resume", { after: "old", lastEventId: id! });
  await again.heard("the rest", () => again.told.length === 3);
  await stage.say("resume", 6);
  await again.heard("what is live", () => again.told.length === 4);
  expect(numbers(again)).toEqual([3, 4, 5, 6]);
});

test("RT3: a cursor that cannot be served is told with the place to go on from", async () => {
  await stage.say("lost", 1);
  const stream = await open("lost", { lastEventId: "nonsense" });
  await stream.heard("that it failed", () => stream.told.length === 1);
  const [{ id, data }] = stream.told as [(typeof stream.told)[0]];
  expect(data).toMatchObject({ roomEvents: { __typename: "ResumeFailed" } });
  const on = await open("lost", { lastEventId: id! });
  await stage.say("lost", 2);
  await on.heard("what came then", () => on.told.length === 1);
  expect(numbers(on)).toEqual([2]);
});

test("the client of graphql-sse follows, asks, and hears what is wrong", async () => {
  const client = createClient({ url: stage.streamUrl, retryAttempts: 0 });
  const after = await stage.cursor("foreign");
  const follow = client.iterate<RoomEvents>({
    query: roomEvents,
    variables: { room: "foreign" },
    extensions: { after },
  });
  for (const n of count(3)) await stage.say("foreign", n);
  for (const n of count(3)) expect((await follow.next()).value?.data?.roomEvents.n).toBe(n);
  await follow.return?.();
  await until(() => stage.realtime.metrics.streams === 0, "it is let go");

  const results: unknown[] = [];
  for await (const result of client.iterate({ query: "{ viewer }" })) results.push(result);
  expect(results).toMatchObject([{ data: { viewer: "nobody" } }]);
  const wrong: unknown[] = [];
  for await (const result of client.iterate({ query: "subscription {" })) wrong.push(result);
  expect(wrong).toMatchObject([{ errors: [{ message: expect.stringContaining("Syntax") }] }]);
  client.dispose();
});

test("RT5: streams and sockets with the same question are told from one execution", async () => {
  const { metrics } = stage.realtime;
  const after = await stage.cursor("together");
  const streams = [await open("together"), await open("together")];
  const socket = stage.follow("together", after);
  await until(() => metrics.subscriptions === 3 && metrics.groups === 1, "all are in one group");
  const before = metrics.executions;
  await stage.say("together", 1);
  await socket.next();
  for (const stream of streams) await stream.heard("it", () => stream.told.length === 1);
  expect(metrics.executions - before).toBe(1);
  expect(streams[0]!.events).toEqual(streams[1]!.events);
  socket.stop();
});

test("RT7: who loses the right is told the reason, and the stream is complete", async () => {
  const token = "mai";
  stage.viewers.set(token, personCalled("mai"));
  stage.roles.set("mai", "delegate");
  const stream = await open("rights", { token });
  await until(() => stage.realtime.metrics.groups === 1, "she is let in");
  stage.roles.delete("mai");
  stage.roles.set("somebody", "delegate");
  stage.services.rights.recheck(["attendance:mai"]);
  await stream.heard("the end", () => stream.ended);
  const code = liveErrorCodes.rightsChanged;
  const reason = "Only who is in the room may follow it.";
  expect(stream.told.at(-1)?.errors).toMatchObject([{ extensions: { code, reason } }]);
  expect(stream.events.at(-1)?.event).toBe("complete");
});

test("RT7: a session that ended ends its streams with a reason", async () => {
  stage.viewers.set("bay", personCalled("bay"));
  const stream = await open("session", { token: "bay" });
  await until(() => stage.realtime.metrics.groups === 1, "he is let in");
  stage.viewers.delete("bay");
  stage.services.rights.recheck(["session:bay"]);
  await stream.heard("the end", () => stream.ended);
  expect(stream.told.at(-1)?.errors).toMatchObject([
    { extensions: { code: liveErrorCodes.rightsChanged } },
  ]);
});

test("RT8: a slow reader is cut off, and resumes by its cursor without a gap", async () => {
  const { metrics } = stage.realtime;
  const after = await stage.cursor("slow");
  const query = roomEvents.replace("n\n", "n filler\n");
  const path = new URL(stage.streamUrl);
  path.searchParams.set("query", query);
  path.searchParams.set("variables", JSON.stringify({ room: "slow" }));
  path.searchParams.set("extensions", JSON.stringify({ after }));
  const slow = createConnection(Number(path.port), path.hostname);
  slow.on("error", () => {});
  slow.pause();
  slow.write(`GET ${path.pathname}${path.search} HTTP/1.1\r\nHost: ${path.host}\r\n\r\n`);
  await until(() => metrics.groups === 1, "it follows");
  const before = metrics.evictions;
  let said = 0;
  while (metrics.evictions === before) {
    said += 1;
    await stage.say("slow", said, { long: 50_000 });
    if (said > 400) throw new Error("nobody was cut off");
  }
  await until(() => metrics.streams === 0 && metrics.subscriptions === 0, "nothing is kept");
  slow.destroy();
  const again = await open("slow", { after });
  await again.heard("all of it", () => again.told.length === said);
  expect(numbers(again)).toEqual(count(said));
}, 60_000);

test("RT10: streams that are broken off at any moment leave nothing behind", async () => {
  const { metrics } = stage.realtime;
  const path = new URL(stage.streamUrl);
  path.searchParams.set("query", roomEvents);
  path.searchParams.set("variables", JSON.stringify({ room: "gone" }));
  const request = `GET ${path.pathname}${path.search} HTTP/1.1\r\nHost: ${path.host}\r\n\r\n`;
  const breakOff = (turns: number) =>
    new Promise<void>((resolve) => {
      const socket = createConnection(Number(path.port), path.hostname);
      socket.on("error", () => {});
      socket.on("close", () => resolve());
      const wait = (left: number): void =>
        void (left === 0 ? socket.destroy() : setImmediate(wait, left - 1));
      socket.write(request, () => wait(turns));
    });
  await Promise.all(Array.from({ length: 150 }, (_, i) => breakOff(i % 30)));
  const clean = () => metrics.streams + metrics.subscriptions + metrics.groups === 0;
  await until(clean, "all is released");
  expect(metrics).toMatchObject({ listeners: 0, feeds: 0 });
});

test("silence is broken by comments, so that no proxy closes the stream", async () => {
  const quick = await startStage({ times: { keepAliveMs: 50 } });
  const stream = await open("silent", {}, quick);
  await until(() => stream.comments > 2, "some heartbeats");
  expect(stream.events).toEqual([]);
  stream.close();
  await quick.stop();
});

test("who is here is told as well, and has no cursor", async () => {
  const stream = await RawStream.open(stage.streamUrl, roomPresence, { variables: { room: "p" } });
  opened.push(stream);
  await stream.heard("the state", () => stream.told.length === 1);
  expect(stream.events[0]).not.toHaveProperty("id");
});

test("a page of somebody else follows what everybody may, as nobody, and may not use the session", async () => {
  stage.viewers.set("mai", personCalled("mai"));
  const headers = { origin: "https://elsewhere.example", cookie: "hub_session=mai" };
  const address = `${stage.streamUrl}?query=${encodeURIComponent("{ viewer }")}`;
  const asked = await fetch(address, { headers });
  expect(asked.headers.get("access-control-allow-origin")).toBe("*");
  expect(await asked.text()).toContain(`{"data":{"viewer":"nobody"}`);
  const body = JSON.stringify({ query: "{ viewer }" });
  const json = { "content-type": "application/json" };
  const posted = await fetch(stage.streamUrl, {
    method: "POST",
    headers: { ...headers, ...json },
    body,
  });
  expect(posted.status).toBe(403);
  const form = await fetch(stage.streamUrl, { method: "POST", body });
  expect(form.status).toBe(400);
});

test("RT8: one address has so many streams and sockets together, and is refused more", async () => {
  const small = await startStage({ caps: { connectionsPerAddress: 2 } });
  const stream = await open("full", {}, small);
  const socket = small.follow("full");
  await until(() => small.realtime.metrics.subscriptions === 2, "both follow");
  await expect(open("full", {}, small)).rejects.toThrow("429");
  stream.close();
  await until(() => small.realtime.metrics.streams === 0, "one is gone");
  const next = await open("full", {}, small);
  next.close();
  socket.stop();
  await small.stop();
});

test("RT8: one address may have few streams that are executed for themselves", async () => {
  const small = await startStage({ caps: { unsharedStreams: 2 } });
  const own = `subscription { roomEvents(room: "own") { ... on Said { mine } } }`;
  const streams: RawStream[] = [];
  for (const _ of count(3)) streams.push(await RawStream.open(small.streamUrl, own));
  const refused = () => streams.filter(({ ended }) => ended);
  await until(() => refused().length === 1, "one is refused");
  const code = liveErrorCodes.tooManyOperations;
  expect(refused()[0]!.told).toMatchObject([{ errors: [{ extensions: { code } }] }]);
  expect(small.realtime.metrics.subscriptions).toBe(2);
  for (const stream of streams) stream.close();
  await small.stop();
});

test("a node that stops breaks its streams off, with the time after which to come back", async () => {
  const first = await startStage();
  const stream = await open("moving", {}, first);
  await until(() => first.realtime.metrics.subscriptions === 1, "it follows");
  await first.stop();
  await stream.heard("the end", () => stream.ended);
  expect(stream.events.map(({ event }) => event)).not.toContain("complete");
  expect(stream.events.at(-1)).toEqual({ retry: "500" });
});
