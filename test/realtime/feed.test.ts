import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Json } from "#server/core/ports.ts";
import { hintOf, topicChannel } from "#server/realtime/hint.ts";
import { follow } from "#server/realtime/follow.ts";
import type { PubSub } from "#server/realtime/pub-sub.ts";
import { type Stage, startStage } from "#test/realtime/stage.ts";

/** Hints that go astray: kept back until the test lets them through, in its own order. */
let stage: Stage;
const kept: { channel: string; message: Json }[] = [];
let real: PubSub;
beforeAll(async () => {
  stage = await startStage({
    pubSub(through) {
      real = through;
      const keep = (channel: string, message: Json) => void kept.push({ channel, message });
      return { ...through, publish: keep };
    },
  });
});
afterAll(() => stage.stop());

function letThrough(order: readonly number[]): void {
  const hints = kept.splice(0);
  for (const i of order) {
    const hint = hints[i];
    if (hint) real.publish(hint.channel, hint.message);
  }
}

const firstOf = async (iterator: ReturnType<typeof follow>, count: number) => {
  const seqs: number[] = [];
  while (seqs.length < count) seqs.push((await iterator.next()).value!.seq);
  return seqs;
};

test("RT4: what lost hints would have told is read from the log, and doubled ones are dropped", async () => {
  const room = "astray";
  const held = await stage.realtime.open({ topic: `room:${room}`, kind: "log" });
  const following = follow(held, null);
  for (let n = 1; n <= 6; n += 1) await stage.say(room, n);
  const before = stage.realtime.metrics.holes;
  letThrough([0, 0, 3, 1, 3, 5]);
  expect(await firstOf(following, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(stage.realtime.metrics.holes - before).toBe(1);
  await following.return?.();
});

test("RT4: whatever hints come, in whatever order, events come once and in order", async () => {
  const hints = fc.array(fc.nat({ max: 9 }), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(hints, fc.boolean(), async (order, live) => {
      const room = randomUUID();
      const held = await stage.realtime.open({ topic: `room:${room}`, kind: "log" });
      const following = follow(held, null);
      for (let n = 0; n < 10; n += 1) await stage.say(room, n);
      const early = live ? firstOf(following, 10) : null;
      // The last one arrives in the end, or the next one: without any nothing can be known.
      letThrough([...order, 9]);
      expect(await (early ?? firstOf(following, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      await following.return?.();
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("RT4: a big event travels as its number only and is read from the log", async () => {
  const room = "big";
  const held = await stage.realtime.open({ topic: `room:${room}`, kind: "log" });
  const following = follow(held, null);
  const stored = await stage.say(room, 1, { about: "x".repeat(5_000) });
  expect(hintOf(stored)).toEqual({ seq: 1 });
  letThrough([0]);
  expect((await following.next()).value).toEqual(stored);
  await following.return?.();
});

test("RT4: a word about what was never stored changes nothing", async () => {
  const room = "rumour";
  const held = await stage.realtime.open({ topic: `room:${room}`, kind: "log" });
  const following = follow(held, null);
  real.publish(topicChannel(`room:${room}`), { seq: 7 });
  await stage.say(room, 1);
  letThrough([0]);
  expect((await following.next()).value?.seq).toBe(1);
  await following.return?.();
});
