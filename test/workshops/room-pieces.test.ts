import { describe, expect, it } from "vitest";
import { agendaTree, itemAfter } from "#client/features/workshops/agenda/agenda-tree.ts";
import { newClientKey } from "#client/apollo/client-key.ts";
import { emptyDraft, keepDraft, readDraft } from "#client/features/workshops/drafts/drafts.ts";
import { placeAfter, placeOf } from "#client/features/workshops/form/agenda-moves.ts";
import { toInstant, toWallTime } from "#client/features/workshops/form/venue-time.ts";
import { distanceTo } from "#client/features/workshops/overview/countdown.ts";
import { pickText } from "#client/features/workshops/pick-text.ts";
import {
  byDelegation,
  nextPresence,
  nobodyKnown,
  type Presence,
} from "#client/features/workshops/presence/presence-state.ts";
import {
  mostWidth,
  parseColumns,
  resized,
  usualColumns,
} from "#client/features/workshops/room/columns.ts";

const item = (id: string, position: number, parent: string | null = null) => ({
  id,
  position,
  parent: parent ? { id: parent } : null,
});
const agenda = [item("c", 3), item("a", 0), item("a1", 1, "a"), item("a2", 2, "a"), item("d", 4)];

describe("the agenda", () => {
  it("stands in its order, children under their parents", () => {
    expect(agendaTree(agenda).map((branch) => [branch.item.id, branch.children.length])).toEqual([
      ["a", 2],
      ["c", 0],
      ["d", 0],
    ]);
  });

  it("goes on from a parent into its children and then to the next", () => {
    expect(itemAfter(agenda, null)?.id).toBe("a");
    expect(itemAfter(agenda, "a")?.id).toBe("a1");
    expect(itemAfter(agenda, "a2")?.id).toBe("c");
    expect(itemAfter(agenda, "d")).toBeNull();
  });

  it("moves an item among its like, in and out, and nowhere else", () => {
    expect(placeAfter(agenda, "d", "up")).toEqual({ parentId: null, afterItemId: "a" });
    expect(placeAfter(agenda, "a2", "up")).toEqual({ parentId: "a", afterItemId: null });
    expect(placeAfter(agenda, "a", "up")).toBeNull();
    expect(placeAfter(agenda, "c", "in")).toEqual({ parentId: "a", afterItemId: "a2" });
    expect(placeAfter(agenda, "a", "in")).toBeNull();
    expect(placeAfter(agenda, "a1", "in")).toBeNull();
    expect(placeAfter(agenda, "a1", "out")).toEqual({ parentId: null, afterItemId: "a" });
    expect(placeAfter(agenda, "d", "out")).toBeNull();
    expect(placeOf(agenda, "a2")).toEqual({ parentId: "a", afterItemId: "a1" });
    expect(placeOf(agenda, "a")).toEqual({ parentId: null, afterItemId: null });
  });
});

describe("who is here", () => {
  const person = (id: string, seat: string | null) => ({
    id,
    name: id,
    seat: seat ? { id: seat, name: seat } : null,
  });
  type State = Presence<ReturnType<typeof person>>;

  it("follows joining and leaving, and takes a whole state for what it is", () => {
    const linh = person("Linh", "Da Nang");
    const an = person("An", null);
    let state: State = nobodyKnown;
    state = nextPresence(state, {
      reset: true,
      count: 2,
      joined: [linh, an],
      left: [],
      writing: [],
    });
    state = nextPresence(state, { reset: false, count: 1, joined: [], left: ["An"], writing: [] });
    state = nextPresence(state, { reset: false, count: 1, joined: [], left: ["An"], writing: [] });
    expect([...state.here.keys()]).toEqual(["Linh"]);
    state = nextPresence(state, { reset: true, count: 1, joined: [an], left: [], writing: [] });
    expect([...state.here.keys()]).toEqual(["An"]);
  });

  it("is grouped by delegation, those without a seat last", () => {
    const groups = byDelegation(
      [person("Z", null), person("Đỗ", "Hạ Long"), person("An", "Hạ Long"), person("B", "Đà Nẵng")],
      new Intl.Collator("vi"),
    );
    expect(
      groups.map(({ seat, people }) => [seat?.name ?? null, people.map(({ name }) => name)]),
    ).toEqual([
      ["Đà Nẵng", ["B"]],
      ["Hạ Long", ["An", "Đỗ"]],
      [null, ["Z"]],
    ]);
  });
});

describe("a draft", () => {
  const memory = () => {
    const items = new Map<string, string>();
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    };
  };

  it("is there again for the same person at the same item only", () => {
    const storage = memory();
    const draft = { ...emptyDraft, body: "ý kiến" };
    expect(keepDraft(storage, "linh", "item", draft)).toBe(true);
    expect(readDraft(storage, "linh", "item")).toEqual(draft);
    expect(readDraft(storage, "an", "item")).toEqual(emptyDraft);
    expect(readDraft(storage, "linh", "other")).toEqual(emptyDraft);
  });

  it("says so when the browser keeps nothing, and reads nonsense as nothing", () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(keepDraft(full, "linh", "item", { ...emptyDraft, body: "a" })).toBe(false);
    const broken = { ...memory(), getItem: () => "{" };
    expect(readDraft(broken, "linh", "item")).toEqual(emptyDraft);
  });
});

describe("small pieces of the room", () => {
  it("shows a text in the page's language, else in the one it was written in", () => {
    const texts = [
      { language: "en", text: "Opening" },
      { language: "vi", text: "Khai mạc", original: true },
    ];
    expect(pickText(texts, "en")?.text).toBe("Opening");
    expect(pickText(texts, "th")?.text).toBe("Khai mạc");
    expect(pickText([], "en")).toBeUndefined();
  });

  it("reads wall time by the venue's clock, summer time and all", async () => {
    expect(await toInstant("2018-08-30T08:00", "Asia/Ho_Chi_Minh")).toBe("2018-08-30T01:00:00Z");
    expect(await toInstant("2026-07-01T08:00", "Europe/Berlin")).toBe("2026-07-01T06:00:00Z");
    expect(await toInstant("soon", "Asia/Ho_Chi_Minh")).toBeNull();
    expect(toWallTime("2018-08-30T01:00:00Z", "Asia/Yangon")).toBe("2018-08-30T07:30");
  });

  it("says the beginning in the unit that people would say", () => {
    const now = Date.parse("2026-11-22T00:00:00Z");
    expect(distanceTo("2026-11-25T00:00:00Z", now)).toEqual({ unit: "days", count: 3 });
    expect(distanceTo("2026-11-22T05:00:00Z", now)).toEqual({ unit: "hours", count: 5 });
    expect(distanceTo("2026-11-22T00:40:00Z", now)).toEqual({ unit: "minutes", count: 40 });
    expect(distanceTo("2026-11-21T00:00:00Z", now).unit).toBe("past");
  });

  it("leaves room for the conversation between the columns", () => {
    const wide = resized(usualColumns, "minutes", 90);
    expect(wide.minutes).toBe(mostWidth("minutes", usualColumns));
    expect(100 - wide.minutes - wide.agenda).toBeGreaterThanOrEqual(30);
    expect(parseColumns("{}")).toEqual(usualColumns);
    expect(parseColumns(JSON.stringify({ agenda: 20, minutes: 40 }))).toEqual({
      agenda: 20,
      minutes: 40,
    });
  });

  it("makes keys that are UUIDs of version 4, each another", () => {
    const keys = Array.from({ length: 100 }, newClientKey);
    expect(new Set(keys).size).toBe(100);
    for (const key of keys) {
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
