import { expect, test } from "vitest";
import { createLog } from "#server/core/log.ts";
import { Feed } from "#server/realtime/feed.ts";
import { createMetrics } from "#server/realtime/metrics.ts";
import { Payloads } from "#server/realtime/payloads.ts";
import type { StoredEvent } from "#server/core/ports.ts";

const event = (seq: number): StoredEvent => ({
  topic: "network",
  epoch: "one",
  seq,
  type: "Said",
  data: {},
  at: new Date(0),
});

/** A feed of one event, and how often what it says was read. */
function told() {
  const topicLog = {
    head: async () => ({ epoch: "one", seq: 1 }),
    after: async () => [event(1)],
    now: () => new Date(0),
  };
  const log = createLog("silent");
  const feed = new Feed("network", { epoch: "one", seq: 1 }, topicLog, createMetrics(), log);
  let times = 0;
  const payloads = new Payloads(feed, async () => String((times += 1)));
  return { feed, payloads, says: async () => String(await payloads.of(event(1))) };
}

test("RT5: what an event said is kept for others who come back, until something happened", async () => {
  const { feed, says } = told();
  expect([await says(), await says()]).toEqual(["1", "1"]);
  feed.hear({ seq: 2, event: event(2) });
  expect(await says()).toBe("2");
});

test("RT5: what was committed and has no number yet makes the past be read anew as well", async () => {
  const { feed, says } = told();
  expect(await says()).toBe("1");
  feed.stir();
  expect([await says(), await says()]).toEqual(["2", "2"]);
});

test("RT3: why a cursor cannot be served is told to each as it is for them", async () => {
  const { payloads, feed } = told();
  const reasons = ["one reason", "another one"];
  const said = reasons.map((reason) => payloads.of(feed.failure(reason)));
  expect((await Promise.all(said)).map(String)).toEqual(["1", "2"]);
});
