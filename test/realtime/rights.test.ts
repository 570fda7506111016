import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeCodes } from "#schema/live.ts";
import { commit } from "#server/realtime/commit.ts";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import { roomEvents } from "#test/realtime/stage-schema.ts";
import { nobodysContext, personCalled, type Stage, startStage } from "#test/realtime/stage.ts";
import { until } from "#test/realtime/until.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

beforeEach(() => {
  stage.viewers.clear();
  stage.roles.clear();
  for (const name of ["ann", "bob"]) {
    stage.viewers.set(name, personCalled(name));
    stage.roles.set(name, "participant");
  }
});

/** What a command does when it changes somebody's rights. */
function change(...keys: string[]): Promise<void> {
  return commit(nobodysContext(stage.services), async (tx) => {
    for (const key of keys) tx.recheck(key);
  });
}

test("RT6: who may not follow is told so before anything else", async () => {
  stage.viewers.set("eve", personCalled("eve"));
  const error = await stage.follow("closed", null, "eve").end();
  expect(error).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("RT7: who is put out of a room hears why within a second, and the others go on", async () => {
  const start = await stage.cursor("put-out");
  const [ann, bob] = ["ann", "bob"].map((name) => stage.follow("put-out", start, name));
  await stage.say("put-out", 1);
  await Promise.all([ann!.next(), bob!.next()]);

  stage.roles.delete("ann");
  const at = Date.now();
  await change("attendance:ann");
  const [error] = (await ann!.end()) as { extensions: { code: string; reason: string } }[];
  expect(Date.now() - at).toBeLessThan(1_000);
  expect(error?.extensions).toMatchObject({
    code: "RIGHTS_CHANGED",
    reason: "Only who is in the room may follow it.",
  });
  await stage.say("put-out", 2);
  expect((await bob!.next()).roomEvents.seq).toBe(2);
  expect(ann!.results.length).toBe(1);
  bob!.stop();
});

test("RT7: another role sees the same events as that role from then on, none lost or doubled", async () => {
  const ann = stage.follow("promoted", await stage.cursor("promoted"), "ann");
  await stage.say("promoted", 1);
  expect((await ann.next()).roomEvents.seenBy).toBe("room:promoted:participant");
  stage.roles.set("ann", "host");
  const decided = stage.decisions.count;
  const writing = Promise.all([2, 3, 4].map((n) => stage.say("promoted", n)));
  await change("room:promoted");
  await until(() => stage.decisions.count > decided, "it is decided again");
  await writing;
  await until(async () => {
    await stage.say("promoted", 5);
    return ann.results.at(-1)?.roomEvents.seenBy === "room:promoted:host";
  }, "an event as a host");
  const seqs = ann.results.map(({ roomEvents: { seq } }) => seq);
  expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, i) => i + 1));
  ann.stop();
});

test("RT7: a change while somebody is being let in is not overlooked", async () => {
  const { rights } = stage.realtime;
  const moment = rights.moment();
  expect(rights.changedSince(moment, ["attendance:ann"])).toBe(false);
  await change("attendance:ann");
  expect(rights.changedSince(moment, ["attendance:ann", "x"])).toBe(true);
  expect(rights.changedSince(rights.moment(), ["attendance:ann"])).toBe(false);
  // Far more keys than are remembered: then everything counts as changed.
  const early = rights.moment();
  for (let i = 0; i < 6_000; i += 1) rights.recheck([`key:${i}`]);
  expect(rights.changedSince(early, ["never:said"])).toBe(true);
});

test("RT7: when a session ends its connections are closed, others stay", async () => {
  const [ann, bob] = await Promise.all(
    ["ann", "bob"].map((token) => RawSocket.open(stage.url, { token })),
  );
  const start = await stage.cursor("session");
  for (const socket of [ann!, bob!]) socket.subscribe("1", roomEvents, { room: "session" }, start);
  await until(() => stage.realtime.metrics.subscriptions === 2, "both are subscribed");
  stage.viewers.delete("ann");
  const at = Date.now();
  await change("session:ann");
  expect((await ann!.closed).code).toBe(closeCodes.unauthorized);
  expect(Date.now() - at).toBeLessThan(1_000);
  await stage.say("session", 1);
  await bob!.hear(({ type }) => type === "next");
  bob!.close();
});

test("RT7: what a person is may change without losing the connection", async () => {
  const ann = stage.follow("member", await stage.cursor("member"), "ann");
  await stage.say("member", 1);
  await ann.next();
  const person = { ...personCalled("ann"), memberships: [] };
  stage.viewers.set("ann", person);
  const decided = stage.decisions.count;
  await change("person:ann");
  await until(() => stage.decisions.count === decided + 1, "it is decided again");
  await stage.say("member", 2);
  expect((await ann.next()).roomEvents.seq).toBe(2);
  ann.stop();
});

test("RT7: documents hear of rechecks by the same door, until they close it", async () => {
  const heard: string[] = [];
  const forget = stage.realtime.rights.onRecheck("attendance:doc", () => heard.push("again"));
  await change("attendance:doc");
  forget();
  await change("attendance:doc");
  expect(heard).toEqual(["again"]);
});
