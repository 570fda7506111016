import type { NoteField } from "../note/note-content.ts";

/** A field that was written here and is not stored by the hub yet, with what it was written over. */
export interface KeptField {
  value: unknown;
  base: unknown;
}

export type KeptFields = Partial<Record<NoteField, KeptField>>;

/** The part of `Storage` that is needed: tests bring a plain one. */
export type FieldStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const prefix = "esc.note/";

export function readKept(storage: FieldStorage, key: string): KeptFields {
  try {
    const kept: unknown = JSON.parse(storage.getItem(prefix + key) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** False when the browser keeps nothing (full, or private): the text then lives with the page only. */
export function writeKept(storage: FieldStorage, key: string, fields: KeptFields): boolean {
  try {
    if (Object.keys(fields).length === 0) storage.removeItem(prefix + key);
    else storage.setItem(prefix + key, JSON.stringify(fields));
    return true;
  } catch {
    return false;
  }
}

/** A browser may close its storage to pages altogether. */
export function browserStorage(): FieldStorage {
  try {
    return window.localStorage;
  } catch {
    return { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
}
