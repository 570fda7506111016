/**
 * Which documents have unsaved changes on this device. Read before anything of the editor is
 * loaded, so that nobody who comes back has to look for what they wrote.
 */
const prefix = "unsaved-document:";

/** Where a document is written, for who left something unsaved in it and is elsewhere now. */
export interface DocumentPlace {
  address: string;
  title: string;
}

export interface UnsavedMark {
  copyKey: string;
  place: DocumentPlace;
}

const listeners = new Set<() => void>();
/** Open on this page: its own line says how it stands. */
const open = new Map<string, number>();

export function hasUnsavedMark(copyKey: string): boolean {
  try {
    return localStorage.getItem(prefix + copyKey) !== null;
  } catch {
    return false;
  }
}

/** `place`: where it is unsaved; null: it is saved. */
export function setUnsavedMark(copyKey: string, place: DocumentPlace | null): void {
  try {
    if (place) localStorage.setItem(prefix + copyKey, JSON.stringify(place));
    else localStorage.removeItem(prefix + copyKey);
  } catch {
    // A browser that keeps nothing: the leave guard still asks.
  }
  tell();
}

/** Told while a document is open on this page; returns what ends that. */
export function holdOpen(copyKey: string): () => void {
  open.set(copyKey, (open.get(copyKey) ?? 0) + 1);
  tell();
  return () => {
    open.set(copyKey, (open.get(copyKey) ?? 1) - 1);
    tell();
  };
}

/** What is unsaved on this device and not open on this page. */
export function listUnsavedMarks(): readonly UnsavedMark[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => ({ copyKey: key.slice(prefix.length), place: placeIn(key) }))
      .filter(({ copyKey }) => !open.get(copyKey));
  } catch {
    return [];
  }
}

/** Also told when another tab marks something. */
export function followUnsavedMarks(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(prefix)) listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", hear);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", hear);
  };
}

function placeIn(key: string): DocumentPlace {
  return JSON.parse(localStorage.getItem(key) ?? "null") as DocumentPlace;
}

function tell(): void {
  for (const listener of listeners) listener();
}
