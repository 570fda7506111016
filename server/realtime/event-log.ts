import { randomUUID } from "node:crypto";
import { sql, type Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import type { EventLogPort, Json, NewEvent, StoredEvent } from "#server/core/ports.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";
import { hintOf, topicChannel } from "#server/realtime/hint.ts";
import type { PubSub } from "#server/realtime/pub-sub.ts";

/** The end of a topic's log: `seq` of the last event, 0 before the first. */
export interface Head {
  epoch: string;
  seq: number;
}

/** Lets everybody who follows the topics of stored events know. */
export function tellWith(pubSub: PubSub): EventLogPort["tell"] {
  return (events) => {
    for (const event of events) pubSub.publish(topicChannel(event.topic), hintOf(event));
  };
}

/**
 * Adds an event at the end of its topic's log, inside the caller's transaction (RT1, RT2). The row
 * of the topic stays locked until that transaction ends: whoever comes next gets the next number,
 * and numbers come in the order of commits.
 */
export async function append(
  db: Kysely<Tables>,
  topic: string,
  { type, data }: NewEvent,
  at: Date,
): Promise<StoredEvent> {
  const { epoch, seq } = await db
    .insertInto("topic")
    .values({ name: topic, epoch: randomUUID(), seq: 1 })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet({ seq: sql<number>`topic.seq + 1` }),
    )
    .returning(["epoch", "seq"])
    .executeTakeFirstOrThrow();
  const row = { topic, seq, type, data: JSON.stringify(data), at };
  await db.insertInto("event").values(row).execute();
  return { topic, epoch, seq, type, data, at };
}

/** The end of the log, locked until the transaction ends; a log that is new begins here. */
export async function lockedHead(db: Kysely<Tables>, topic: string): Promise<Head> {
  return db
    .insertInto("topic")
    .values({ name: topic, epoch: randomUUID(), seq: 0 })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ seq: sql<number>`topic.seq` }))
    .returning(["epoch", "seq"])
    .executeTakeFirstOrThrow();
}

/** Puts events behind a head that is locked, in the order they come. */
export async function addToLog(
  db: Kysely<Tables>,
  topic: string,
  { epoch, seq }: Head,
  added: readonly (NewEvent & { at: Date })[],
): Promise<StoredEvent[]> {
  if (added.length === 0) return [];
  const events = added.map((event, i) => ({ ...event, topic, epoch, seq: seq + i + 1 }));
  const rows = events.map(({ epoch: _life, data, ...event }) => ({
    ...event,
    data: JSON.stringify(data),
  }));
  await db.insertInto("event").values(rows).execute();
  await db
    .updateTable("topic")
    .set({ seq: seq + events.length })
    .where("name", "=", topic)
    .execute();
  return events;
}

/** Events after `seq` in order, at most `limit`; a hole at the start means that they were removed. */
export async function readLog(
  db: Kysely<Tables>,
  topic: string,
  epoch: string,
  seq: number,
  limit: number,
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("event")
    .select(["seq", "type", "data", "at"])
    .where("topic", "=", topic)
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, topic, epoch, data: row.data as Record<string, Json> }));
}

/** The end of the log; a topic that nothing happened in yet begins its log here. */
export async function headOf(db: Kysely<Tables>, topic: string): Promise<Head> {
  const find = () =>
    db.selectFrom("topic").select(["epoch", "seq"]).where("name", "=", topic).executeTakeFirst();
  const found = await find();
  if (found) return found;
  await db
    .insertInto("topic")
    .values({ name: topic, epoch: randomUUID(), seq: 0 })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  return (await find())!;
}

/** The ends of several logs in one statement; topics without a log are left out. */
export async function headsOf(
  db: Kysely<Tables>,
  topics: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (topics.length === 0) return new Map();
  const rows = await db
    .selectFrom("topic")
    .select(["name", "seq"])
    .where("name", "in", topics)
    .execute();
  return new Map(rows.map(({ name, seq }) => [name, seq]));
}

/**
 * Where to go on from after what is read now. Read it before the rows: what happens in between is
 * then told once more, and never missed.
 */
export async function headCursor(db: Kysely<Tables>, topic: string): Promise<string> {
  return encodeCursor({ topic, ...(await headOf(db, topic)) });
}
