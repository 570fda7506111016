import { afterAll, beforeAll, expect, test } from "vitest";
import { roomPresence, type RoomPresence } from "#test/realtime/stage-schema.ts";
import { personCalled, type Stage, startStage } from "#test/realtime/stage.ts";
import { until } from "#test/realtime/until.ts";
import { Subscription } from "#test/support/subscription.ts";

let stage: Stage;
const names = ["ann", "bob", "cam"];
const times = { presenceGraceMs: 150, presenceMs: 100, writingMs: 300 };
beforeAll(async () => {
  stage = await startStage({ times });
  for (const name of names) stage.viewers.set(name, personCalled(name));
});
afterAll(() => stage.stop());

const watch = (room: string) =>
  new Subscription<RoomPresence>(stage.client(), { query: roomPresence, variables: { room } });
const enter = (room: string, name: string) => stage.follow(room, null, name);
const of = (room: string) => stage.realtime.presence.of(`room:${room}`);

test("RT11: a watcher gets the whole state first and then who comes and goes", async () => {
  const ann = enter("gate", "ann");
  await until(() => of("gate").count === 1, "she is in");
  const watcher = watch("gate");
  const first = (await watcher.next()).roomPresence;
  expect(first).toMatchObject({ reset: true, left: [], writing: [] });
  const bob = enter("gate", "bob");
  const { roomPresence: came } = await watcher.find(({ roomPresence: p }) =>
    p.joined.includes("bob"),
  );
  expect(came).toMatchObject({ reset: false, count: 2, left: [] });
  bob.stop();
  const { roomPresence: went } = await watcher.find(({ roomPresence: p }) => p.left.length > 0);
  expect(went).toMatchObject({ count: 1, left: ["bob"], joined: [] });
  expect(of("gate")).toEqual({ count: 1, members: ["ann"], writing: [] });
  ann.stop();
  watcher.stop();
});

test("RT11: a member with two devices counts once, and a refresh does not show", async () => {
  const watcher = watch("devices");
  await watcher.next();
  const [phone, desk] = [enter("devices", "ann"), enter("devices", "ann")];
  await until(() => stage.realtime.metrics.subscriptions === 3, "both devices");
  phone.stop();
  desk.stop();
  await until(() => stage.realtime.metrics.subscriptions === 1, "both are gone");
  const again = enter("devices", "ann");
  const cam = enter("devices", "cam");
  await watcher.find(({ roomPresence: p }) => p.joined.includes("cam"));
  const all = watcher.results.map(({ roomPresence: p }) => p);
  expect(all.flatMap(({ joined }) => joined).toSorted()).toEqual(["ann", "cam"]);
  expect(all.flatMap(({ left }) => left)).toEqual([]);
  for (const each of [again, cam, watcher]) each.stop();
});

test("RT11: many who come at once are told in few messages", async () => {
  const watcher = watch("crowd");
  await watcher.next();
  const crowd = Array.from({ length: 200 }, (_, i) => `guest-${i}`);
  const leave = crowd.map((member) => stage.realtime.presence.enter("room:crowd", member));
  await watcher.find(({ roomPresence: p }) => p.count === 200);
  expect(watcher.results.length).toBeLessThanOrEqual(4);
  for (const each of leave) each();
  await watcher.find(({ roomPresence: p }) => p.left.length > 0 && p.count === 0);
  expect(watcher.results.length).toBeLessThanOrEqual(8);
  watcher.stop();
});

test("RT11: who writes is told, and forgotten when they send or fall silent", async () => {
  const { presence } = stage.realtime;
  const watcher = watch("desk");
  await watcher.next();
  presence.writing("room:desk", "ann", "item-1");
  presence.writing("room:desk", "bob", "item-2");
  const both = [
    { member: "ann", where: "item-1" },
    { member: "bob", where: "item-2" },
  ];
  await watcher.find(({ roomPresence: p }) => p.writing.length === 2);
  expect(watcher.results.at(-1)?.roomPresence.writing).toEqual(both);
  presence.stopWriting("room:desk", "ann");
  await watcher.find(({ roomPresence: p }) => p.writing.length === 1);
  await watcher.find(({ roomPresence: p }) => !p.reset && p.writing.length === 0);
  expect(of("desk").writing).toEqual([]);
  watcher.stop();
});

test("RT11: nothing of it is stored", async () => {
  const { kysely } = stage.services.database;
  const topics = await kysely.selectFrom("topic").select("name").execute();
  expect(topics.filter(({ name }) => name === "room:crowd")).toEqual([]);
});

test("RT11: an empty room that nobody watches is forgotten", async () => {
  const { metrics } = stage.realtime;
  await until(() => metrics.subscriptions === 0 && metrics.listeners === 0, "all is quiet");
  expect(metrics.groups).toBe(0);
});
