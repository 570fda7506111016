import { sameValue, type NoteContent, type NoteField } from "../note/note-content.ts";
import { readKept, writeKept, type FieldStorage, type KeptFields } from "./kept-fields.ts";
import { withoutBlanks } from "./without-blanks.ts";

/** What the hub said to one field. */
export type SaveAnswer =
  | { kind: "saved"; content: NoteContent; savedAt: string }
  /** Somebody else changed it meanwhile; nothing was written. */
  | { kind: "conflict"; content: NoteContent }
  | { kind: "refused"; message: string }
  | { kind: "unreachable" };

export type SaveField = (field: NoteField, value: unknown, base: unknown) => Promise<SaveAnswer>;

export interface DraftState {
  /** What the form shows: the stored text, and over it what is written here. */
  content: NoteContent;
  /** `waiting`: the hub cannot be reached; what is written is kept on this device. */
  saving: "saved" | "saving" | "waiting";
  /** When the hub stored something last. */
  savedAt: string;
  /** Why the hub did not take a field. */
  problems: Readonly<Partial<Record<NoteField, string>>>;
  /** What stands in the hub where somebody else wrote at the same time. */
  conflicts: Readonly<Partial<Record<NoteField, unknown>>>;
  /** Something written here is not stored. */
  unsaved: boolean;
}

interface Entry {
  value: unknown;
  base: unknown;
  /** `settled`: stored, and shown as it was typed until the field is left. */
  state: "unsent" | "settled" | "refused" | "conflict";
  message?: string;
  theirs?: unknown;
}

interface DraftOptions {
  stored: NoteContent;
  savedAt: string;
  storage: FieldStorage;
  /** The text and who writes: what somebody left unsaved is nobody else's. */
  key: string;
  save: SaveField;
}

const pauseMs = 900;
const againMs = 4_000;

/**
 * The fields of a note while somebody writes them. Each is saved a moment after the last key, against
 * what it was written over: where somebody else wrote meanwhile, both texts are shown and the person
 * chooses. Until the hub has a field it is kept on this device.
 */
export class NoteDraft {
  readonly #options: DraftOptions;
  readonly #entries = new Map<NoteField, Entry>();
  readonly #listeners = new Set<() => void>();
  #stored: NoteContent;
  #savedAt: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: NoteField | null = null;
  #waiting = false;
  #closed = false;
  #state: DraftState;

  constructor(options: DraftOptions) {
    this.#options = options;
    this.#stored = options.stored;
    this.#savedAt = options.savedAt;
    const kept = readKept(options.storage, options.key);
    for (const [field, { value, base }] of Object.entries(kept)) {
      this.#entries.set(field as NoteField, { value, base, state: "unsent" });
    }
    this.#state = this.#shown();
  }

  get state(): DraftState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change<Field extends NoteField>(field: Field, value: NoteContent[Field]): void {
    const before = this.#entries.get(field);
    const base = before ? before.base : this.#stored[field];
    const state = this.#stateOf(value, base, before);
    this.#entries.set(field, { value, base, state, theirs: before?.theirs });
    this.#tell();
    if (state === "unsent") this.#sendSoon(pauseMs);
  }

  /** The field is left: it is saved now, and shows what is stored. */
  leave(field: NoteField): void {
    const entry = this.#entries.get(field);
    if (entry?.state === "settled") this.#entries.delete(field);
    this.#tell();
    if (entry?.state === "unsent") this.#sendSoon(0);
  }

  /** What the hub has now; older answers that come late are passed over. */
  hear(stored: NoteContent, savedAt: string): void {
    if (savedAt < this.#savedAt) return;
    this.#stored = stored;
    this.#savedAt = savedAt;
    for (const [field, entry] of this.#entries) {
      if (entry.state === "settled" && !sameValue(withoutBlanks(entry.value), stored[field])) {
        this.#entries.delete(field);
      }
    }
    this.#tell();
  }

  /** Of two texts one's own is kept: it is saved over the other. */
  keepMine(field: NoteField): void {
    const entry = this.#entries.get(field);
    if (!entry) return;
    this.#entries.set(field, { value: entry.value, base: entry.theirs, state: "unsent" });
    this.#tell();
    this.#sendSoon(0);
  }

  takeTheirs(field: NoteField): void {
    this.#entries.delete(field);
    this.#tell();
  }

  retry = (): void => this.#sendSoon(0);

  /** Shown: what was left unsaved before is sent. */
  open(): void {
    this.#closed = false;
    this.#sendSoon(0);
  }

  /** What was typed in the last moment is on its way before the page is gone; else it is kept here. */
  close(): void {
    clearTimeout(this.#timer);
    void this.#sendNext();
    this.#closed = true;
  }

  #stateOf(value: unknown, base: unknown, before: Entry | undefined): Entry["state"] {
    // What is in conflict stays so until somebody has chosen.
    if (before?.state === "conflict") return "conflict";
    // An empty line was added, or what was typed is taken back: nothing to save.
    const same = this.#sending === null && sameValue(withoutBlanks(value), base);
    return same ? "settled" : "unsent";
  }

  #sendSoon(afterMs: number): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#sendNext(), afterMs);
  }

  async #sendNext(): Promise<void> {
    if (this.#sending !== null || this.#closed) return;
    const next = [...this.#entries].find(([, { state }]) => state === "unsent");
    if (!next) return;
    const [field, { value, base }] = next;
    this.#sending = field;
    this.#tell();
    const answer = await this.#options.save(field, withoutBlanks(value), base);
    this.#sending = null;
    this.#take(field, value, answer);
    this.#tell();
    this.#sendSoon(answer.kind === "unreachable" ? againMs : 0);
  }

  #take(field: NoteField, sent: unknown, answer: SaveAnswer): void {
    const entry = this.#entries.get(field);
    this.#waiting = answer.kind === "unreachable";
    if (!entry || answer.kind === "unreachable") return;
    if (answer.kind === "refused") {
      // Written on meanwhile: the new text is tried by itself.
      if (entry.value === sent)
        this.#entries.set(field, { ...entry, state: "refused", message: answer.message });
      return;
    }
    this.#stored = answer.content;
    if (answer.kind === "conflict") {
      this.#entries.set(field, { ...entry, state: "conflict", theirs: answer.content[field] });
      return;
    }
    this.#savedAt = answer.savedAt;
    const state = entry.value === sent ? "settled" : "unsent";
    this.#entries.set(field, { value: entry.value, base: answer.content[field], state });
  }

  #tell(): void {
    this.#state = this.#shown();
    const kept: KeptFields = {};
    for (const [field, { value, base, state }] of this.#entries) {
      if (state !== "settled") kept[field] = { value, base };
    }
    writeKept(this.#options.storage, this.#options.key, kept);
    for (const listener of this.#listeners) listener();
  }

  #shown(): DraftState {
    const content: Record<string, unknown> = { ...this.#stored };
    const problems: Partial<Record<NoteField, string>> = {};
    const conflicts: Partial<Record<NoteField, unknown>> = {};
    let unsaved = false;
    for (const [field, entry] of this.#entries) {
      content[field] = entry.value;
      if (entry.state !== "settled") unsaved = true;
      if (entry.state === "refused") problems[field] = entry.message ?? "";
      if (entry.state === "conflict") conflicts[field] = entry.theirs;
    }
    const busy = [...this.#entries.values()].some(({ state }) => state === "unsent");
    return {
      content: content as unknown as NoteContent,
      saving: this.#waiting ? "waiting" : busy ? "saving" : "saved",
      savedAt: this.#savedAt,
      problems,
      conflicts,
      unsaved,
    };
  }
}
