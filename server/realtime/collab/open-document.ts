import type { Document } from "@hocuspocus/server";
import type { DocumentKind, StoredDocument } from "#server/realtime/collab/document-kind.ts";
import type { WaitingUpdate } from "#server/realtime/collab/updates.ts";

/** What is known of a document while it is open on this node. */
export class OpenDocument {
  readonly document: Document;
  readonly kind: DocumentKind;
  readonly id: string;

  /** Counts the changes that this node has to store. */
  changes = 0;
  /** The count at the last store: when both are equal, nothing waits to be stored. */
  storedChanges = 0;
  /** Changes that came from another node, which should store them, and perhaps died before. */
  heard = false;
  /** The last store failed; it is tried again, and the document must not be forgotten. */
  failed = false;

  /** The stored version that this document rests on. */
  basedOn: number | null;
  storedAt: Date | null;
  /** Yjs state vector of what is stored. */
  storedVector: Uint8Array;

  /** Whose edits are not stored yet. */
  authors = new Set<string>();
  /** Since when there is text that no revision holds, ms; null: all of it is kept. */
  unkeptSince: number | null;
  /** Size of the stored document and what came since, in bytes. */
  bytes: number;
  readonly timers = new Set<NodeJS.Timeout>();

  /** Updates that were not applied yet, see updates.ts. */
  waiting: WaitingUpdate[] = [];
  waitingTimer: NodeJS.Timeout | null = null;
  windowMs = 0;

  constructor(
    document: Document,
    kind: DocumentKind,
    id: string,
    stored: StoredDocument | null,
    vector: Uint8Array,
    now: number,
  ) {
    this.document = document;
    this.kind = kind;
    this.id = id;
    this.basedOn = stored?.version ?? null;
    this.storedAt = stored?.at ?? null;
    this.storedVector = vector;
    this.unkeptSince = stored?.unkept ? now : null;
    this.bytes = stored?.state.length ?? 0;
  }

  get isStored(): boolean {
    return this.changes === this.storedChanges;
  }

  /** Runs once after `ms`, unless the document is closed before. */
  later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}

/** The documents that are open on this node. */
export class OpenDocuments {
  readonly #open = new WeakMap<Document, OpenDocument>();

  add(open: OpenDocument): void {
    this.#open.set(open.document, open);
  }

  of(document: Document): OpenDocument | undefined {
    return this.#open.get(document);
  }
}
