import type { Document, Hocuspocus } from "@hocuspocus/server";
import * as Y from "yjs";
import { documentIntervals } from "#schema/collab.ts";
import type { Services } from "#server/core/context.ts";
import { acknowledge, receivedBy } from "#server/realtime/collab/acknowledge.ts";
import type { Admissions } from "#server/realtime/collab/authenticate.ts";
import type { ConnectionContext } from "#server/realtime/collab/connection-context.ts";
import type {
  DocumentContent,
  DocumentDraft,
  DocumentReceipt,
} from "#server/realtime/collab/document-kind.ts";
import type { OpenDocument, OpenDocuments } from "#server/realtime/collab/open-document.ts";
import { readDocument } from "#server/realtime/collab/rich-text/read-document.ts";
import { renderText } from "#server/realtime/collab/rich-text/render.ts";

export type StoreIntervals = {
  readonly [K in "storeRetryMs" | "storeForOthersMs" | "revisionMs"]: number;
};

/**
 * Stores documents. The row in the database is locked meanwhile and merged with: of several nodes
 * one stores at a time, and none overwrites what another one stored.
 */
export class DocumentStore {
  readonly #services: Services;
  readonly #admissions: Admissions;
  readonly #documents: OpenDocuments;
  readonly #intervals: StoreIntervals;
  hocuspocus: Hocuspocus<ConnectionContext> | null = null;

  constructor(
    services: Services,
    admissions: Admissions,
    documents: OpenDocuments,
    intervals: StoreIntervals = documentIntervals,
  ) {
    this.#services = services;
    this.#admissions = admissions;
    this.#documents = documents;
    this.#intervals = intervals;
  }

  /** What the library calls some time after a change; a failure is tried again. */
  async storeWhenNeeded(document: Document): Promise<void> {
    const open = this.#documents.of(document);
    if (!open) return;
    const revision = this.#revisionIsDue(open) ? "keep" : "gather";
    if (open.isStored && !open.heard && revision === "gather") return;
    try {
      await this.#store(open, revision);
    } catch (error) {
      this.#services.log.error({ err: error, document: document.name }, "a document is not stored");
      open.later(this.#intervals.storeRetryMs, () => this.#askToStore(open));
    }
  }

  /** Stores at once; throws when that fails, and then it is tried again later. */
  async storeNow(open: OpenDocument, revision: DocumentDraft["revision"]): Promise<void> {
    await open.document.saveMutex.runExclusive(() => this.#store(open, revision));
  }

  /** Whether the document must stay because something of it is not stored; then that is begun. */
  holds(open: OpenDocument): boolean {
    const alone = open.document.getConnectionsCount() === 0;
    const waits = !open.isStored || open.heard || (alone && open.unkeptSince !== null);
    // After a failure there is a timer already.
    if (waits && !open.failed) this.#askToStore(open);
    return waits;
  }

  mustStay(document: Document): boolean {
    const open = this.#documents.of(document);
    return open !== undefined && this.holds(open);
  }

  /** Some text came from another node, which stores it, unless it dies first. */
  storeForOthers(open: OpenDocument): void {
    if (open.heard) return;
    open.heard = true;
    open.later(this.#intervals.storeForOthersMs, () => this.#askToStore(open));
  }

  async #store(open: OpenDocument, revision: DocumentDraft["revision"]): Promise<void> {
    const { document, changes } = open;
    const content = contentOf(document);
    const vector = Y.encodeStateVector(document);
    const received = receivedBy(document);
    const authors = open.authors;
    open.authors = new Set();
    open.heard = false;
    try {
      const { basedOn } = open;
      const draft = { basedOn, content, mergeWith, authors: [...authors], revision };
      const context = this.#admissions.ownContext();
      const receipt = await open.kind.store(context, open.id, draft);
      open.storedChanges = changes;
      open.failed = false;
      this.#adopt(open, receipt, vector, content.state.length);
    } catch (error) {
      open.failed = true;
      for (const author of authors) open.authors.add(author);
      throw error;
    }
    acknowledge(open, received);

    function mergeWith(state: Uint8Array): DocumentContent {
      const merged = new Y.Doc();
      Y.applyUpdate(merged, content.state);
      Y.applyUpdate(merged, state);
      const both = contentOf(merged);
      merged.destroy();
      return both;
    }
  }

  #adopt(open: OpenDocument, receipt: DocumentReceipt, vector: Uint8Array, bytes: number): void {
    open.basedOn = receipt.version;
    open.storedAt = receipt.at;
    open.storedVector = vector;
    open.bytes = bytes;
    if (receipt.foreign)
      Y.applyUpdate(open.document, receipt.foreign, { source: "local", skipStoreHooks: true });
    const now = this.#services.clock.now().getTime();
    open.unkeptSince = receipt.unkept ? (open.unkeptSince ?? now) : null;
    if (open.unkeptSince === now)
      open.later(this.#intervals.revisionMs, () => this.#askToStore(open));
  }

  /** History is made of what was written within a minute, or until everybody has left. */
  #revisionIsDue(open: OpenDocument): boolean {
    if (open.document.getConnectionsCount() === 0)
      return open.unkeptSince !== null || !open.isStored;
    if (open.unkeptSince === null) return false;
    return this.#services.clock.now().getTime() - open.unkeptSince >= this.#intervals.revisionMs;
  }

  #askToStore({ document }: OpenDocument): void {
    const instance = this.hocuspocus;
    if (!instance || document.isDestroyed) return;
    const clientsCount = document.getConnectionsCount();
    const documentName = document.name;
    const context: ConnectionContext = { caller: nobody, link: new Map(), received: 0 };
    const payload = {
      instance,
      document,
      documentName,
      clientsCount,
      lastContext: context,
      lastTransactionOrigin: { source: "local" as const },
    };
    void instance.storeDocumentHooks(document, payload, true);
  }
}

const nobody = { address: "", device: "", language: "en", token: null };

function contentOf(document: Y.Doc): DocumentContent {
  return { state: Y.encodeStateAsUpdate(document), text: renderText(readDocument(document)) };
}
