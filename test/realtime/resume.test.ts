import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "#server/realtime/cursor.ts";
import { follow } from "#server/realtime/follow.ts";
import { roomEvents } from "#test/realtime/stage-schema.ts";
import { type Stage, startStage } from "#test/realtime/stage.ts";
import { until } from "#test/realtime/until.ts";
import { Subscription } from "#test/support/subscription.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

async function cursorAt(room: string, seq: number): Promise<string> {
  return encodeCursor({ ...decodeCursor(await stage.cursor(room))!, seq });
}

test("RT3: from every cursor, while others write, comes everything after it once and in order", async () => {
  const total = 60;
  for (const n of upTo(20)) await stage.say("every", n);
  const cursors = await Promise.all(upTo(20, 0).map((seq) => cursorAt("every", seq)));
  const writing = Promise.all(upTo(total, 21).map((n) => stage.say("every", n)));
  const followers = cursors.map((cursor) => stage.follow("every", cursor));
  await writing;
  for (const [from, follower] of followers.entries()) {
    await follower.find(({ roomEvents }) => roomEvents.seq === total);
    const seqs = follower.results.map(({ roomEvents }) => roomEvents.seq);
    expect(seqs).toEqual(upTo(total, from + 1));
  }
});

test("RT3: a cursor in the argument counts as well as one in the extensions", async () => {
  for (const n of upTo(3)) await stage.say("argument", n);
  const follower = new Subscription<{ roomEvents: { seq: number } }>(stage.client(), {
    query: roomEvents,
    variables: { room: "argument", after: await cursorAt("argument", 1) },
  });
  expect([(await follower.next()).roomEvents.seq, (await follower.next()).roomEvents.seq]).toEqual([
    2, 3,
  ]);
});

test("RT3: a cursor of another life of the log gets ResumeFailed with a cursor to go on from", async () => {
  await stage.say("restored", 1);
  const head = decodeCursor(await stage.cursor("restored"))!;
  const follower = stage.follow("restored", encodeCursor({ ...head, epoch: randomUUID() }));
  const { roomEvents: told } = await follower.next();
  expect(told).toMatchObject({ __typename: "ResumeFailed", cursor: encodeCursor(head) });
  await stage.say("restored", 2);
  expect((await follower.next()).roomEvents).toMatchObject({ __typename: "Said", seq: 2 });

  const again = stage.follow("restored", told.cursor);
  expect((await again.next()).roomEvents).toMatchObject({ __typename: "Said", seq: 2 });
});

test("RT3: a cursor from the future, of another topic, or of nobody gets ResumeFailed", async () => {
  await stage.say("future", 1);
  await stage.say("other", 1);
  const wrong = [await cursorAt("future", 99), await stage.cursor("other"), "nonsense"];
  for (const cursor of wrong) {
    const { roomEvents: told } = await stage.follow("future", cursor).next();
    expect(told).toMatchObject({ __typename: "ResumeFailed", seq: 1 });
    expect(told.reason).toBeTruthy();
  }
});

test("RT3: whatever is given as a cursor and is none gets ResumeFailed, and none begins now", async () => {
  await stage.say("odd", 1);
  const head = await stage.cursor("odd");
  for (const after of ["", 5, {}, [head], true]) {
    const { roomEvents: told } = await stage.follow("odd", after as string).next();
    expect(told).toMatchObject({ __typename: "ResumeFailed", cursor: head });
  }
  const query = { query: roomEvents, variables: { room: "odd", after: "" } };
  const byArgument = new Subscription<{ roomEvents: object }>(stage.client(), query);
  expect((await byArgument.next()).roomEvents).toMatchObject({ __typename: "ResumeFailed" });
});

test("RT3: a cursor whose history was removed gets ResumeFailed, a newer one does not", async () => {
  for (const n of upTo(6)) await stage.say("pruned", n);
  await stage.services.database.kysely
    .deleteFrom("event")
    .where("topic", "=", "room:pruned")
    .where("seq", "<=", 4)
    .execute();
  const old = stage.follow("pruned", await cursorAt("pruned", 2));
  expect((await old.next()).roomEvents).toMatchObject({ __typename: "ResumeFailed", seq: 6 });
  const newer = stage.follow("pruned", await cursorAt("pruned", 4));
  expect((await newer.next()).roomEvents).toMatchObject({ __typename: "Said", seq: 5 });
});

test("RT3: a follower without a transport gets the same, history and then live", async () => {
  for (const n of upTo(3)) await stage.say("bare", n);
  const held = await stage.realtime.open({ topic: "room:bare", kind: "log" });
  const following = follow(held, await cursorAt("bare", 1));
  const first = [await following.next(), await following.next()];
  expect(first.map(({ value }) => value?.seq)).toEqual([2, 3]);
  const next = following.next();
  await stage.say("bare", 4);
  expect((await next).value?.seq).toBe(4);
  await following.return?.();
});

test("RT10: return() wakes a waiting next() and releases the listener", async () => {
  const { metrics } = stage.realtime;
  const before = metrics.listeners;
  const held = await stage.realtime.open({ topic: "room:silent", kind: "log" });
  const following = follow(held, null);
  const waiting = following.next();
  await until(() => metrics.listeners === before + 1, "the listener");
  await following.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await following.next()).toEqual({ done: true, value: undefined });
  expect(metrics.listeners).toBe(before);
});
