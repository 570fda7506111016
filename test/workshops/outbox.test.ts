import { describe, expect, it } from "vitest";
import type { CommentEntry, OutboxEntry } from "#client/features/workshops/outbox/outbox-entry.ts";
import { expectedCount } from "#client/features/workshops/outbox/outbox-entry.ts";
import {
  startOutboxSender,
  type Delivery,
} from "#client/features/workshops/outbox/outbox-sender.ts";
import {
  createOutboxStore,
  type OutboxStorage,
} from "#client/features/workshops/outbox/outbox-store.ts";

function memoryStorage(): OutboxStorage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

function comment(key: string, at: number, more: Partial<CommentEntry> = {}): CommentEntry {
  return {
    kind: "comment",
    key,
    at,
    attendanceId: "linh",
    refused: null,
    agendaItemId: "item",
    body: `text of ${key}`,
    language: "en",
    attribution: "PERSONAL",
    inReplyToId: null,
    ...more,
  };
}

/** A hub that answers as told, and remembers what it was handed. */
function hub(answer: (entry: OutboxEntry, nth: number) => Delivery) {
  const handed: string[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  return {
    handed,
    deliver: async (entry: OutboxEntry) => {
      handed.push(entry.key);
      for (const each of waiting) if (handed.length >= each.count) each.resolve();
      await Promise.resolve();
      return answer(entry, handed.length);
    },
    handedOver: (count: number) =>
      new Promise<void>((resolve) => {
        if (handed.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
  };
}

const alone = (work: () => Promise<void>) => work();

function emptied(store: ReturnType<typeof createOutboxStore>, left = 0): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (store.list("linh").filter((entry) => entry.refused === null).length <= left) resolve();
    };
    store.follow(look);
    look();
  });
}

describe("the outbox", () => {
  it("survives the tab: a new page finds what the old one left, oldest first", () => {
    const storage = memoryStorage();
    const before = createOutboxStore(storage);
    before.put(comment("second", 2));
    before.put(comment("first", 1));
    before.put(comment("other", 0, { attendanceId: "an" }));
    const after = createOutboxStore(storage);
    expect(after.list("linh").map((entry) => entry.key)).toEqual(["first", "second"]);
  });

  it("hands entries over one by one in the order they were written", async () => {
    const store = createOutboxStore(memoryStorage());
    store.put(comment("b", 2));
    store.put(comment("a", 1));
    const { deliver, handed } = hub(() => ({ outcome: "delivered" }));
    startOutboxSender({ store, attendanceId: "linh", deliver, exclusively: alone });
    store.put(comment("c", 3));
    await emptied(store);
    expect(handed).toEqual(["a", "b", "c"]);
  });

  it("keeps what cannot be sent now, and the order behind it, until it is woken", async () => {
    const store = createOutboxStore(memoryStorage());
    let online = false;
    const { deliver, handed, handedOver } = hub(() =>
      online ? { outcome: "delivered" } : { outcome: "later" },
    );
    const sender = startOutboxSender({
      store,
      attendanceId: "linh",
      deliver,
      exclusively: alone,
      pauseMs: () => 1_000_000,
    });
    store.put(comment("a", 1));
    await handedOver(1);
    store.put(comment("b", 2));
    online = true;
    sender.wake();
    await emptied(store);
    expect(handed).toEqual(["a", "a", "b"]);
    sender.stop();
  });

  it("tries again by itself after a pause", async () => {
    const store = createOutboxStore(memoryStorage());
    const { deliver, handed } = hub((_, nth) => ({ outcome: nth < 3 ? "later" : "delivered" }));
    store.put(comment("a", 1));
    startOutboxSender({
      store,
      attendanceId: "linh",
      deliver,
      exclusively: alone,
      pauseMs: () => 1,
    });
    await emptied(store);
    expect(handed).toEqual(["a", "a", "a"]);
  });

  it("keeps a refused text with the reason and goes on with the next", async () => {
    const store = createOutboxStore(memoryStorage());
    store.put(comment("a", 1));
    store.put(comment("b", 2));
    const { deliver, handed } = hub((entry) =>
      entry.key === "a" ? { outcome: "refused", reason: "too long" } : { outcome: "delivered" },
    );
    startOutboxSender({ store, attendanceId: "linh", deliver, exclusively: alone });
    await emptied(store);
    expect(handed).toEqual(["a", "b"]);
    expect(store.list("linh")).toMatchObject([{ key: "a", refused: "too long" }]);
  });

  it("does not drop a reaction that was changed while the earlier wish was on its way", async () => {
    const store = createOutboxStore(memoryStorage());
    const wish = (at: number, on: boolean): OutboxEntry => ({
      kind: "reaction",
      key: "c:AGREE",
      commentId: "c",
      reaction: "AGREE",
      on,
      onThen: false,
      countThen: 3,
      at,
      attendanceId: "linh",
      refused: null,
    });
    const sent: boolean[] = [];
    store.put(wish(1, true));
    startOutboxSender({
      store,
      attendanceId: "linh",
      exclusively: alone,
      deliver: async (entry) => {
        if (entry.kind === "reaction") sent.push(entry.on);
        if (sent.length === 1) store.put(wish(2, false));
        await Promise.resolve();
        return { outcome: "delivered" };
      },
    });
    await emptied(store);
    expect(sent).toEqual([true, false]);
  });

  it("lets one tab send at a time, and the second find nothing left", async () => {
    const storage = memoryStorage();
    let queue: Promise<void> = Promise.resolve();
    const exclusively = (work: () => Promise<void>) => (queue = queue.then(work));
    const { deliver, handed } = hub(() => ({ outcome: "delivered" }));
    const one = createOutboxStore(storage);
    const other = createOutboxStore(storage);
    one.put(comment("a", 1));
    startOutboxSender({ store: one, attendanceId: "linh", deliver, exclusively });
    startOutboxSender({ store: other, attendanceId: "linh", deliver, exclusively });
    await emptied(one);
    await queue;
    expect(handed).toEqual(["a"]);
  });

  it("counts a waiting reaction once, whatever was there before", () => {
    expect(expectedCount({ on: true, onThen: false, countThen: 3 })).toBe(4);
    expect(expectedCount({ on: false, onThen: true, countThen: 3 })).toBe(2);
    expect(expectedCount({ on: true, onThen: true, countThen: 3 })).toBe(3);
  });
});
