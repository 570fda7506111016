import { afterAll, beforeAll, expect, test } from "vitest";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import { roomEvents } from "#test/realtime/stage-schema.ts";
import { personCalled, type Stage, startStage } from "#test/realtime/stage.ts";
import { until } from "#test/realtime/until.ts";
import { Subscription } from "#test/support/subscription.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

const sockets: RawSocket[] = [];
afterAll(() => {
  for (const socket of sockets) socket.close();
});

async function openSockets(count: number): Promise<RawSocket[]> {
  const opened: RawSocket[] = [];
  while (opened.length < count) {
    const some = Array.from({ length: Math.min(50, count - opened.length) }, () =>
      RawSocket.open(stage.url),
    );
    opened.push(...(await Promise.all(some)));
  }
  sockets.push(...opened);
  return opened;
}

const seqsOf = ({ messages }: RawSocket) =>
  messages
    .filter(({ type }) => type === "next")
    .map(
      ({ payload }) => (payload as { data: { roomEvents: { seq: number } } }).data.roomEvents.seq,
    );

test("RT5: an event for a thousand subscribers is executed once", async () => {
  const { metrics } = stage.realtime;
  const thousand = await openSockets(1_000);
  const start = await stage.cursor("full");
  for (const [i, socket] of thousand.entries()) {
    // Half of them use the same id, as some clients do: their frames are the same bytes.
    const id = i % 2 === 0 ? "same" : `own-${i}`;
    socket.subscribe(id, roomEvents, { room: "full" }, start);
  }
  await until(() => metrics.subscriptions === 1_000, "all are subscribed");
  await until(() => metrics.groups === 1, "all are in one group");
  const before = metrics.executions;
  for (const n of [1, 2, 3]) await stage.say("full", n);
  await Promise.all(thousand.map((socket) => socket.hear(() => seqsOf(socket).length === 3)));
  expect(metrics.executions - before).toBe(3);
  for (const socket of thousand) expect(seqsOf(socket)).toEqual([1, 2, 3]);
  for (const [i, { messages }] of thousand.entries()) {
    expect(messages.at(-1)?.id).toBe(i % 2 === 0 ? "same" : `own-${i}`);
  }
  for (const socket of thousand) socket.close();
  await until(() => metrics.subscriptions === 0 && metrics.sockets === 0, "all are gone");
  expect(metrics).toMatchObject({ groups: 0, listeners: 0, feeds: 0, unshared: 0 });
}, 60_000);

test("RT5: a cursor, in the extensions or as a variable, does not split a group", async () => {
  const { metrics } = stage.realtime;
  for (const n of [1, 2, 3]) await stage.say("cursors", n);
  const start = await stage.cursor("cursors");
  const plain = stage.follow("cursors", start);
  const byVariable = new Subscription<{ roomEvents: { seq: number } }>(stage.client(), {
    query: roomEvents,
    variables: { room: "cursors", after: start },
  });
  await until(() => metrics.subscriptions === 2, "both are subscribed");
  await until(() => metrics.groups === 1, "both are in one group");
  await stage.say("cursors", 4);
  expect((await plain.next()).roomEvents.seq).toBe(4);
  expect((await byVariable.next()).roomEvents.seq).toBe(4);
  plain.stop();
  byVariable.stop();
  await until(() => metrics.groups === 0, "the group is gone");
});

test("RT5: those who come back together are served the past by one execution an event", async () => {
  const { metrics } = stage.realtime;
  const start = await stage.cursor("past");
  for (let n = 1; n <= 10; n += 1) await stage.say("past", n);
  const first = stage.follow("past", start);
  await first.find(({ roomEvents: { seq } }) => seq === 10);
  const before = metrics.executions;
  const others = Array.from({ length: 20 }, () => stage.follow("past", start));
  for (const other of others) await other.find(({ roomEvents: { seq } }) => seq === 10);
  expect(metrics.executions).toBe(before);
  for (const other of [first, ...others]) other.stop();
});

test("RT6: it is executed as a role and not as a person", async () => {
  stage.viewers.set("ann", personCalled("ann"));
  stage.roles.set("ann", "participant");
  const follower = stage.follow("roles", await stage.cursor("roles"), "ann");
  await stage.say("roles", 1);
  expect((await follower.next()).roomEvents.seenBy).toBe("room:roles:participant");
  follower.stop();
  stage.roles.clear();
});

test("RT6: a field that differs from viewer to viewer is never shared, and a counter shows it", async () => {
  const { metrics } = stage.realtime;
  for (const name of ["ann", "bob"]) stage.viewers.set(name, personCalled(name));
  const query = /* GraphQL */ `
    subscription ($room: ID!) {
      roomEvents(room: $room) {
        ...Own
        seenBy
      }
    }
    fragment Own on RoomEvent {
      ... on Said {
        n
        mine
      }
    }
  `;
  const payload = { query, variables: { room: "own" } };
  const extensions = { after: await stage.cursor("own") };
  type Own = { roomEvents: { n: number; mine: boolean; seenBy: string } };
  const [ann, bob] = ["ann", "bob"].map(
    (name) => new Subscription<Own>(stage.client(name), { ...payload, extensions }),
  );
  await until(() => metrics.unshared === 2, "both stand alone");
  const before = metrics.executions;
  await stage.say("own", 1, { by: "ann" });
  expect((await ann!.next()).roomEvents).toEqual({ n: 1, mine: true, seenBy: "person" });
  expect((await bob!.next()).roomEvents).toEqual({ n: 1, mine: false, seenBy: "person" });
  expect(metrics.executions - before).toBe(2);
});

test("A resolver that breaks is told as an error without its message, and the group goes on", async () => {
  const query = `subscription { roomEvents(room: "broken") { seq ... on Said { broken } } }`;
  const socket = await RawSocket.open(stage.url);
  sockets.push(socket);
  socket.subscribe("1", query, {}, await stage.cursor("broken"));
  for (const n of [1, 2]) await stage.say("broken", n);
  await socket.hear(() => seqsOf(socket).length === 2);
  const text = JSON.stringify(socket.messages);
  expect(text).toContain("INTERNAL_SERVER_ERROR");
  expect(text).not.toContain("select secret");
});
