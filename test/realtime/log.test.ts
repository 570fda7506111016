import { afterAll, beforeAll, expect, test } from "vitest";
import { commit } from "#server/realtime/commit.ts";
import { decodeCursor, encodeCursor } from "#server/realtime/cursor.ts";
import { headCursor, headOf, readLog } from "#server/realtime/event-log.ts";
import { nobodysContext, type Stage, startStage } from "#test/realtime/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

const said = (n: number) => ({ type: "Said", data: { n } });

test("RT1: what a failing command did is not stored and not told", async () => {
  const follower = stage.follow("undone", await stage.cursor("undone"));
  await stage.say("undone", 1);
  await follower.next();
  const failing = commit(nobodysContext(stage.services), async (tx) => {
    await tx.append("room:undone", said(2));
    await tx.audit({ action: "show-comment", subjectType: "Room", subjectId: "undone" });
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  await stage.say("undone", 3);
  const { roomEvents } = await follower.next();
  expect(roomEvents).toMatchObject({ seq: 2, n: 3 });
  const { kysely } = stage.services.database;
  const audit = await kysely.selectFrom("audit").where("subject_id", "=", "undone").execute();
  expect(audit).toEqual([]);
});

test("RT1: rows, event and audit entry of a command are there together", async () => {
  const stored = await commit(nobodysContext(stage.services), async (tx) => {
    await tx.audit({
      action: "change-workshop-state",
      subjectType: "Room",
      subjectId: "kept",
      detail: { n: 1 },
    });
    return tx.append("room:kept", said(1));
  });
  const { kysely } = stage.services.database;
  const [event] = await readLog(kysely, "room:kept", stored.epoch, 0, 10);
  expect(event).toEqual(stored);
  const [entry] = await kysely
    .selectFrom("audit")
    .select(["action", "detail"])
    .where("subject_id", "=", "kept")
    .execute();
  expect(entry).toEqual({ action: "change-workshop-state", detail: { n: 1 } });
});

test("RT2: twenty writers at once leave numbers without a hole, in commit order", async () => {
  const follower = stage.follow("busy", await stage.cursor("busy"));
  const writers = Array.from({ length: 20 }, async (_, writer) => {
    for (let i = 0; i < 5; i += 1) await stage.say("busy", writer * 5 + i);
  });
  await Promise.all(writers);
  const { kysely } = stage.services.database;
  const { epoch, seq } = await headOf(kysely, "room:busy");
  const events = await readLog(kysely, "room:busy", epoch, 0, 1_000);
  expect(seq).toBe(100);
  expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  await follower.find(({ roomEvents }) => roomEvents.seq === 100);
  const told = follower.results.map(({ roomEvents }) => roomEvents.n);
  expect(told).toEqual(events.map(({ data }) => data["n"]));
});

test("RT2: a cursor is topic, epoch and number, and nothing else is taken for one", async () => {
  const { kysely } = stage.services.database;
  const cursor = decodeCursor(await headCursor(kysely, "room:quiet"));
  expect(cursor).toMatchObject({ topic: "room:quiet", seq: 0 });
  expect(decodeCursor(encodeCursor({ ...cursor!, seq: 7 }))).toEqual({ ...cursor, seq: 7 });
  for (const text of [
    "",
    "x",
    "🙂",
    Buffer.from("a:b:c").toString("base64url"),
    "A".repeat(9_999),
  ]) {
    expect(decodeCursor(text)).toBeNull();
  }
});
