import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Stored } from "#schema/collab.ts";
import { isUpdate } from "#client/collab/counting-socket.ts";
import { SavedState } from "#client/collab/saved-state.ts";
import { OutgoingMessage } from "@hocuspocus/server";

/** A document with the state that a page keeps of it; `write` is what the editor and provider do. */
function page() {
  const document = new Y.Doc();
  const state = new SavedState(document);
  const write = (sends = true) => {
    document.getText("t").insert(0, "x");
    state.changed();
    if (sends) state.sent();
  };
  return { document, state, write };
}

function stored(document: Y.Doc, received: number): Stored {
  const vector = Buffer.from(Y.encodeStateVector(document)).toString("base64");
  return { type: "stored", vector, received, at: "2026-11-22T10:42:00.000Z" };
}

test("CO2: a stored vector that covers what was written, and all updates counted, is saved", () => {
  const { document, state, write } = page();
  state.connected();
  state.sent();
  write();
  expect(state.unsaved).toBe(true);
  state.stored(stored(document, 2));
  expect(state.unsaved).toBe(false);
  expect(state.savedAt).toBe("2026-11-22T10:42:00.000Z");
});

test("CO2: one letter more on its way is not saved yet", () => {
  const { document, state, write } = page();
  state.connected();
  state.sent();
  write();
  const before = stored(document, 2);
  write();
  state.stored(before);
  expect(state.unsaved).toBe(true);
});

test("CO2: a deletion does not show in the vector, so it is counted", () => {
  const { document, state, write } = page();
  state.connected();
  state.sent();
  write();
  state.stored(stored(document, 2));
  document.getText("t").delete(0, 1);
  state.changed();
  state.sent();
  state.stored(stored(document, 2));
  expect(state.unsaved).toBe(true);
  state.stored(stored(document, 3));
  expect(state.unsaved).toBe(false);
});

test("CO2: counted and not in the vector (it waits for something missing) is not saved", () => {
  const { document, state, write } = page();
  const older = stored(document, 2);
  state.connected();
  state.sent();
  write();
  state.stored(older);
  expect(state.unsaved).toBe(true);
});

test("CO3: what was written without a connection is not saved before it was sent", () => {
  const { document, state, write } = page();
  state.connected();
  state.sent();
  state.disconnected();
  write(false);
  state.stored(stored(document, 9));
  expect(state.unsaved).toBe(true);
  state.connected();
  state.stored(stored(document, 0));
  expect(state.unsaved).toBe(true);
  state.sent();
  state.stored(stored(document, 1));
  expect(state.unsaved).toBe(false);
});

test("CO3: what an earlier visit left behind is unsaved until the hub has it", () => {
  const earlier = new Y.Doc();
  earlier.getText("t").insert(0, "kept on the device");
  const { document, state } = page();
  Y.applyUpdate(document, Y.encodeStateAsUpdate(earlier));
  state.brought(true);
  expect(state.unsaved).toBe(true);
  state.connected();
  state.sent();
  state.stored(stored(new Y.Doc(), 1));
  expect(state.unsaved).toBe(true);
  state.stored(stored(document, 1));
  expect(state.unsaved).toBe(false);
});

test("the client counts updates and answers, and no questions, carets or greetings", () => {
  const named = () => new OutgoingMessage(`minutes:${crypto.randomUUID()}`);
  const update = named().createSyncMessage().writeUpdate(Y.encodeStateAsUpdate(new Y.Doc()));
  const question = named()
    .createSyncMessage()
    .writeFirstSyncStepFor(new Y.Doc() as never);
  expect(isUpdate(update.toUint8Array())).toBe(true);
  expect(isUpdate(question.toUint8Array())).toBe(false);
  expect(isUpdate(named().writeQueryAwareness().toUint8Array())).toBe(false);
  expect(isUpdate(named().writeStateless("x").toUint8Array())).toBe(false);
});
