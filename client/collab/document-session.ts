import type { HocuspocusProvider } from "@hocuspocus/provider";
import * as Y from "yjs";
import type { DocumentMessage } from "#schema/collab.ts";
import { onLanguageChosen } from "#client/i18n/language.ts";
import { connectDocument, type DocumentConnection } from "./document-connection.ts";
import { type LocalCopy, openLocalCopy } from "./local-copy.ts";
import { SavedState } from "./saved-state.ts";
import { type DocumentPlace, hasUnsavedMark, holdOpen, setUnsavedMark } from "./unsaved-marks.ts";

/** How a document stands, for the page. */
export interface DocumentStatus {
  link: "connecting" | "online" | "lost";
  /** The document holds what the hub has; it stays true when the link is lost later. */
  synced: boolean;
  /** What the hub allows; null while it has not said so. */
  access: "none" | "read" | "write" | null;
  /** Why not more, in the hub's words. */
  reason: string | null;
  /** Something was written here that is not known to be stored. */
  unsaved: boolean;
  /** When the hub stored the document last. */
  savedAt: string | null;
  /** The document is at its greatest size: what is added is not taken. */
  full: boolean;
}

const atFirst: DocumentStatus = {
  link: "connecting",
  synced: false,
  access: null,
  reason: null,
  unsaved: false,
  savedAt: null,
  full: false,
};

/**
 * A document that is open on this page: its connection, the copy on this device, and whether
 * everything is saved. `copyKey` names the document and whoever writes: what somebody left unsaved
 * is nobody else's.
 */
export class DocumentSession {
  readonly document = new Y.Doc();
  readonly #name: string;
  readonly #copyKey: string;
  readonly #place: DocumentPlace;
  readonly #release: () => void;
  readonly #stopListening: () => void;
  readonly #copy: LocalCopy;
  readonly #saved = new SavedState(this.document);
  readonly #listeners = new Set<() => void>();
  #connection: DocumentConnection | null = null;
  #status = atFirst;
  #begun = false;
  #closed = false;

  constructor(name: string, copyKey: string, place: DocumentPlace) {
    this.#name = name;
    this.#copyKey = copyKey;
    this.#place = place;
    this.#release = holdOpen(copyKey);
    this.#stopListening = onLanguageChosen(() => this.#speakAnew());
    this.#copy = openLocalCopy(copyKey, this.document);
    void this.#begin();
  }

  get status(): DocumentStatus {
    return this.#status;
  }

  /** For the editor's carets; null until the copy on this device is read. */
  get provider(): HocuspocusProvider | null {
    return this.#connection?.provider ?? null;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks the hub again, after it had said no. What was written here is sent when it says yes. */
  retry(): void {
    this.#connection?.close();
    this.#set({ access: null, reason: null, full: false });
    this.#connect();
  }

  /** Ends it. What is not saved stays on this device, unless it is to be forgotten. */
  async close(forget = false): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopListening();
    this.#connection?.close();
    // Before the copy on this device was read, nobody knows what is in it.
    const gone = forget || (this.#begun && !this.#saved.unsaved);
    if (gone) setUnsavedMark(this.#copyKey, null);
    this.#release();
    await this.#copy.close(gone);
    this.document.destroy();
  }

  async #begin(): Promise<void> {
    await this.#copy.loaded;
    if (this.#closed) return;
    this.#begun = true;
    this.#saved.brought(hasUnsavedMark(this.#copyKey));
    this.document.on("update", (_update: Uint8Array, origin: unknown) => {
      // What comes from the hub is stored there, or will be by whoever wrote it.
      if (origin === this.provider) return;
      this.#saved.changed();
      this.#tellSaved();
    });
    this.#connect();
    this.#tellSaved();
  }

  #connect(): void {
    if (this.#closed) return;
    this.#set({ link: "connecting" });
    const connection = connectDocument(this.#name, this.document, {
      onOpen: () => {
        this.#saved.connected();
        this.#set({ link: "online" });
      },
      onUpdateSent: () => this.#saved.sent(),
      onSynced: () => this.#set({ synced: true }),
      onLost: () => {
        this.#saved.disconnected();
        this.#set({ link: "lost" });
      },
      onDenied: (reason) => this.#set({ access: "none", reason }),
      onMessage: (message) => this.#hear(message),
    });
    this.#connection = connection;
    this.#set({});
  }

  /** A socket speaks the language it was opened with: what was refused is asked for again. */
  #speakAnew(): void {
    if (this.#status.access === "none") this.retry();
    else this.#connection?.renew();
  }

  #hear(message: DocumentMessage): void {
    if (message.type === "stored") {
      this.#saved.stored(message);
      this.#tellSaved();
    } else if (message.type === "rights") {
      const { access, reason } = message;
      // What was refused so far is neither counted nor sent again on this connection.
      if (access === "write" && this.#status.access === "read") this.#connection?.renew();
      this.#set({ access, reason });
    } else if (message.type === "ended") this.#set({ access: "none", reason: message.reason });
    else this.#set({ full: true });
  }

  #tellSaved(): void {
    const { unsaved, savedAt } = this.#saved;
    if (unsaved !== this.#status.unsaved)
      setUnsavedMark(this.#copyKey, unsaved ? this.#place : null);
    this.#set({ unsaved, savedAt });
  }

  #set(change: Partial<DocumentStatus>): void {
    if (this.#closed) return;
    this.#status = { ...this.#status, ...change };
    for (const listener of this.#listeners) listener();
  }
}
