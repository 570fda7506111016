import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headsOf } from "#server/realtime/event-log.ts";
import { roomPresence, type RoomPresence } from "#test/realtime/stage-schema.ts";
import { commit } from "#server/realtime/commit.ts";
import { nobodysContext, personCalled, type Stage, startStage } from "#test/realtime/stage.ts";
import { until } from "#test/realtime/until.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { testServer } from "#test/support/server-database.ts";
import { Subscription } from "#test/support/subscription.ts";

const redisUrl = process.env["TEST_REDIS_URL"];
const missing = [
  redisUrl === undefined && "TEST_REDIS_URL",
  testServer === null && "TEST_DATABASE_URL (the embedded database serves one process)",
].filter((name) => name !== false);
const title =
  missing.length > 0 ? `Two nodes: left out, needs ${missing.join(" and ")}` : "Two nodes";

describe.skipIf(missing.length > 0)(title, () => {
  let database: TestDatabase;
  let nodes: Stage[];
  const redisPrefix = `test-${randomUUID()}:`;
  const times = { presenceGraceMs: 150, presenceMs: 100, sweepMs: 300 };
  const options = () => ({ database, redisUrl: redisUrl!, redisPrefix, times });

  beforeAll(async () => {
    database = await createTestDatabase();
    nodes = await Promise.all([startStage(options()), startStage(options())]);
    for (const node of nodes) {
      for (const name of ["ann", "bob"]) node.viewers.set(name, personCalled(name));
    }
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    await database.remove();
  });

  test("RT2, RT4: events written on both nodes reach both in one order without a hole", async () => {
    const start = await nodes[0]!.cursor("both");
    const followers = nodes.map((node) => node.follow("both", start));
    await Promise.all(Array.from({ length: 60 }, (_, n) => nodes[n % 2]!.say("both", n)));
    for (const follower of followers) {
      await follower.find(({ roomEvents: { seq } }) => seq === 60);
      const seqs = follower.results.map(({ roomEvents: { seq } }) => seq);
      expect(seqs).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    }
    const [one, other] = followers.map(({ results }) => results.map((r) => r.roomEvents.n));
    expect(one).toEqual(other);
  });

  test("RT3: a cursor from one node resumes on the other", async () => {
    for (const n of [1, 2, 3]) await nodes[0]!.say("moved", n);
    const cursor = await nodes[0]!.cursor("moved");
    const later = nodes[1]!.follow("moved", cursor);
    await nodes[0]!.say("moved", 4);
    expect((await later.next()).roomEvents).toMatchObject({ __typename: "Said", seq: 4 });
  });

  test("RT4: an event whose hint was lost between the nodes is found in the log", async () => {
    const follower = nodes[1]!.follow("lost", await nodes[0]!.cursor("lost"));
    await nodes[0]!.say("lost", 1);
    await follower.next();
    // A node that dies right after its commit tells nobody.
    const { eventLog } = nodes[0]!.services;
    const { tell } = eventLog;
    eventLog.tell = () => {};
    await nodes[0]!.say("lost", 2);
    eventLog.tell = tell;
    expect((await follower.next()).roomEvents.seq).toBe(2);
  });

  test("RT4: after Redis was away, what happened meanwhile is read from the log", async () => {
    const follower = nodes[1]!.follow("away", await nodes[0]!.cursor("away"));
    await nodes[0]!.say("away", 1);
    await follower.next();
    const admin = new Redis(redisUrl!);
    const connections = (await admin.client("LIST")) as string;
    for (const line of connections.split("\n").filter((text) => text.includes(redisPrefix))) {
      await admin.client("KILL", "ID", /id=(\d+)/.exec(line)![1]!);
    }
    await nodes[0]!.say("away", 2);
    expect((await follower.next()).roomEvents.seq).toBe(2);
    admin.disconnect();
  });

  test("RT7: who is put out on one node is put out on the other within a second", async () => {
    for (const node of nodes) node.roles.set("ann", "participant").set("bob", "participant");
    const ann = nodes[1]!.follow("out", await nodes[0]!.cursor("out"), "ann");
    await nodes[0]!.say("out", 1);
    await ann.next();
    for (const node of nodes) node.roles.delete("ann");
    const at = Date.now();
    await commit(nobodysContext(nodes[0]!.services), async (tx) => tx.recheck("attendance:ann"));
    const error = await ann.end();
    expect(Date.now() - at).toBeLessThan(1_000);
    expect(error).toMatchObject([{ extensions: { code: "RIGHTS_CHANGED" } }]);
    for (const node of nodes) node.roles.clear();
  });

  test("RT11: who is on either node is here, and who leaves is gone on both", async () => {
    const watcher = new Subscription<RoomPresence>(nodes[1]!.client(), {
      query: roomPresence,
      variables: { room: "here" },
    });
    await watcher.next();
    const ann = nodes[0]!.follow("here", null, "ann");
    const bob = nodes[1]!.follow("here", null, "bob");
    await watcher.find(({ roomPresence: p }) => p.count === 2);
    const members = (node: Stage) => node.realtime.presence.of("room:here").members.toSorted();
    await until(() => members(nodes[0]!).length === 2, "both are known on the first node");
    expect(members(nodes[0]!)).toEqual(["ann", "bob"]);
    nodes[0]!.realtime.presence.writing("room:here", "ann", "item");
    await watcher.find(({ roomPresence: p }) => p.writing[0]?.member === "ann");
    ann.stop();
    await watcher.find(({ roomPresence: p }) => p.left.includes("ann"));
    expect(members(nodes[1]!)).toEqual(["bob"]);
    bob.stop();
    watcher.stop();
  });

  test("RT11: a node that starts learns who is here, and one that stops takes its own along", async () => {
    const bob = nodes[0]!.follow("late", null, "bob");
    await until(() => nodes[0]!.realtime.presence.of("room:late").count === 1, "he is in");
    const third = await startStage(options());
    await until(() => third.realtime.presence.of("room:late").count === 1, "the third node knows");
    third.viewers.set("ann", personCalled("ann"));
    third.follow("late", null, "ann");
    await until(() => nodes[0]!.realtime.presence.of("room:late").count === 2, "she is in");
    await third.stop();
    await until(() => nodes[0]!.realtime.presence.of("room:late").count === 1, "she is gone");
    bob.stop();
  });

  test("The ends of many logs are read in one statement", async () => {
    const { kysely } = nodes[0]!.services.database;
    await nodes[0]!.say("heads", 1);
    const heads = await headsOf(kysely, ["room:heads", "room:never"]);
    expect([...heads]).toEqual([["room:heads", 1]]);
  });
});
