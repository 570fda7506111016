import { afterAll, beforeAll, expect, test } from "vitest";
import { commit } from "#server/realtime/commit.ts";
import { type Stage, nobodysContext, startStage } from "#test/realtime/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

/** Announces a number, and holds the transaction open until `hold` resolves. */
function announce(room: string, n: number, hold?: Promise<void>): Announced {
  const written = Promise.withResolvers<void>();
  const committed = commit(nobodysContext(stage.services), async (tx) => {
    await tx.announce(`room:${room}`, { type: "Said", data: { n } });
    written.resolve();
    await hold;
  });
  return { written: written.promise, committed };
}

interface Announced {
  written: Promise<void>;
  committed: Promise<void>;
}

const seqs = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test("RT2: a transaction that is held open keeps nobody waiting, and its event comes when it commits", async (context) => {
  // The embedded database has one connection: there nothing can be held open beside another.
  if (stage.services.database.embedded) context.skip();
  const told = stage.follow("held", await stage.cursor("held"));
  const release = Promise.withResolvers<void>();
  const held = announce("held", 1, release.promise);
  await held.written;
  await announce("held", 2).committed;
  expect((await told.next()).roomEvents).toMatchObject({ seq: 1, n: 2 });
  await announce("held", 3).committed;
  expect((await told.next()).roomEvents).toMatchObject({ seq: 2, n: 3 });
  release.resolve();
  await held.committed;
  expect((await told.next()).roomEvents).toMatchObject({ seq: 3, n: 1 });
  told.stop();
});

test("RT2: who reads while many write, some of them for long, hears each once and in order of commits", async () => {
  const { embedded } = stage.services.database;
  const [writers, each] = [8, 25];
  const start = await stage.cursor("busy");
  const live = stage.follow("busy", start);
  /** When each was begun to be written, and when its commit was known, on one counter. */
  const times = new Map<number, { from: number; to: number }>();
  let moment = 0;
  const write = async (writer: number) => {
    for (let i = 0; i < each; i += 1) {
      const n = writer * each + i;
      moment += 1;
      const from = moment;
      // Every third one waits inside its transaction until another one was stored.
      const other = !embedded && i % 3 === 0 ? stage.say("elsewhere", n).then(() => {}) : undefined;
      await announce("busy", n, other).committed;
      moment += 1;
      times.set(n, { from, to: moment });
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  await live.find(({ roomEvents: { seq } }) => seq === writers * each);

  const heard = live.results.map(({ roomEvents }) => roomEvents);
  expect(heard.map(({ seq }) => seq)).toEqual(seqs(writers * each));
  expect(new Set(heard.map(({ n }) => n)).size).toBe(writers * each);
  // Whose commit was known before another was begun to be written comes before it.
  const order = heard.map(({ n }) => times.get(n!)!);
  for (const [place, { to }] of order.entries())
    for (const before of order.slice(0, place)) expect(to).toBeGreaterThan(before.from);

  const later = stage.follow("busy", start);
  await later.find(({ roomEvents: { seq } }) => seq === writers * each);
  expect(later.results.map(({ roomEvents: { n } }) => n)).toEqual(heard.map(({ n }) => n));
  live.stop();
  later.stop();
});

test("RT4: what a node left waiting that was killed is told when somebody follows", async () => {
  const after = await stage.cursor("left");
  await stage.services.database
    .em()
    .transactional((em) =>
      stage.services.eventLog.putAside(
        em.getKysely(),
        "room:left",
        { type: "Said", data: { n: 7 } },
        new Date(),
      ),
    );
  const told = stage.follow("left", after);
  expect((await told.next()).roomEvents).toMatchObject({ seq: 1, n: 7 });
  told.stop();
});

test("an event that is undone is never told", async () => {
  const told = stage.follow("undone", await stage.cursor("undone"));
  const undone = commit(nobodysContext(stage.services), async (tx) => {
    await tx.announce("room:undone", { type: "Said", data: { n: 1 } });
    throw new Error("no");
  });
  await expect(undone).rejects.toThrow("no");
  await announce("undone", 2).committed;
  expect((await told.next()).roomEvents).toMatchObject({ seq: 1, n: 2 });
  told.stop();
});
