import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { emptyNote, type NoteContent } from "#client/features/practices/note/note-content.ts";
import {
  NoteDraft,
  type SaveAnswer,
  type SaveField,
} from "#client/features/practices/write/note-draft.ts";

const at = "2026-11-22T10:42:00.000Z";
const later = "2026-11-22T10:43:00.000Z";

/** A browser's storage in a map. */
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A hub with one text; what it says next can be set. */
function hub(content: NoteContent) {
  let stored = content;
  const sent: { field: string; value: unknown; base: unknown }[] = [];
  let answer: SaveAnswer | null = null;
  const save: SaveField = (field, value, base) => {
    sent.push({ field, value, base });
    if (answer) return Promise.resolve(answer);
    stored = { ...stored, [field]: value };
    return Promise.resolve({ kind: "saved", content: stored, savedAt: later });
  };
  return { save, sent, says: (next: SaveAnswer | null) => void (answer = next) };
}

const stored: NoteContent = { ...emptyNote, title: "Compost", problem: "Waste." };

function open(device = storage(), store = hub(stored)) {
  const draft = new NoteDraft({
    stored,
    savedAt: at,
    storage: device,
    key: "one",
    save: store.save,
  });
  draft.open();
  return { draft, device, store };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("saves a field a moment after the last key, against what it was written over", async () => {
  const { draft, device, store } = open();
  draft.change("problem", "Waste at the mar");
  draft.change("problem", "Waste at the market.");
  expect(draft.state).toMatchObject({ saving: "saving", unsaved: true });
  expect(device.kept.size).toBe(1);
  await vi.runAllTimersAsync();
  expect(store.sent).toEqual([{ field: "problem", value: "Waste at the market.", base: "Waste." }]);
  expect(draft.state).toMatchObject({ saving: "saved", unsaved: false, savedAt: later });
  expect(device.kept.size).toBe(0);
});

it("does not take a space away under the hand of who types", async () => {
  const { draft, store } = open();
  draft.change("problem", "Waste at ");
  store.says({ kind: "saved", content: { ...stored, problem: "Waste at" }, savedAt: later });
  await vi.runAllTimersAsync();
  expect(draft.state.content.problem).toBe("Waste at ");
  draft.leave("problem");
  expect(draft.state.content.problem).toBe("Waste at");
});

it("keeps what was written while the hub cannot be reached, also over a reload", async () => {
  const { draft, device, store } = open();
  store.says({ kind: "unreachable" });
  draft.change("lessons", "Begin with the market board.");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(draft.state).toMatchObject({ saving: "waiting", unsaved: true });
  draft.close();
  const again = open(device);
  expect(again.draft.state.content.lessons).toBe("Begin with the market board.");
  await vi.runAllTimersAsync();
  expect(again.store.sent.at(-1)).toMatchObject({ field: "lessons", base: "" });
  expect(again.draft.state.unsaved).toBe(false);
});

it("shows both texts where somebody else wrote, and keeps the one that is chosen", async () => {
  const { draft, store } = open();
  const content = { ...stored, problem: "Theirs." };
  store.says({ kind: "conflict", content });
  draft.change("problem", "Mine.");
  await vi.runAllTimersAsync();
  expect(draft.state.content.problem).toBe("Mine.");
  expect(draft.state.conflicts).toEqual({ problem: "Theirs." });
  store.says(null);
  draft.keepMine("problem");
  await vi.runAllTimersAsync();
  expect(store.sent.at(-1)).toEqual({ field: "problem", value: "Mine.", base: "Theirs." });
  expect(draft.state).toMatchObject({ conflicts: {}, unsaved: false });
});

it("takes the other text when that is chosen", async () => {
  const { draft, store } = open();
  store.says({ kind: "conflict", content: { ...stored, problem: "Theirs." } });
  draft.change("problem", "Mine.");
  await vi.runAllTimersAsync();
  draft.takeTheirs("problem");
  expect(draft.state).toMatchObject({ conflicts: {}, unsaved: false });
  expect(draft.state.content.problem).toBe("Theirs.");
});

it("says why the hub did not take a field, and tries again when it is changed", async () => {
  const { draft, store } = open();
  store.says({ kind: "refused", message: "Too short." });
  draft.change("title", "C");
  await vi.runAllTimersAsync();
  expect(draft.state.problems).toEqual({ title: "Too short." });
  expect(store.sent).toHaveLength(1);
  store.says(null);
  draft.change("title", "Compost from market waste");
  await vi.runAllTimersAsync();
  expect(draft.state).toMatchObject({ problems: {}, unsaved: false });
});

it("does not send a line in which nothing is written", async () => {
  const { draft, store } = open();
  draft.change("blocks", [{ title: "", text: "" }]);
  await vi.runAllTimersAsync();
  expect(store.sent).toEqual([]);
  expect(draft.state.content.blocks).toHaveLength(1);
});
