import type { Document, Hocuspocus } from "@hocuspocus/server";
import { documentCaps } from "#schema/collab.ts";
import type {
  ConnectionContext,
  LocalContext,
} from "#server/realtime/collab/connection-context.ts";
import type { DocumentDraft } from "#server/realtime/collab/document-kind.ts";
import type { OpenDocuments } from "#server/realtime/collab/open-document.ts";
import type { DocumentStore } from "#server/realtime/collab/store.ts";

/** A change that the hub makes for somebody. */
export interface DocumentEdit {
  /** The document's name. */
  name: string;
  author: string | null;
  /** A retry with the same key changes nothing more (RT9). */
  key: string;
  revision: DocumentDraft["revision"];
  /** Runs in one transaction of the document. */
  change: (document: Document) => void;
}

/** The document is at its greatest size and takes nothing more. */
export class DocumentFull extends Error {
  override name = "DocumentFull";
}

/** Where the keys of edits are kept: in the document itself, so that they travel with the text. */
const keysField = "edits";

/**
 * Changes a document through a connection of the hub's own: open editors see it on every node
 * (CO6), and it is stored when this resolves. What was there before is kept as a revision first.
 */
export async function editDocument(
  hocuspocus: Hocuspocus<ConnectionContext>,
  documents: OpenDocuments,
  store: DocumentStore,
  { name, author, key, revision, change }: DocumentEdit,
): Promise<void> {
  const context: LocalContext = { author };
  const direct = await hocuspocus.openDirectConnection(name, context as never);
  try {
    const document = direct.document!;
    const open = documents.of(document)!;
    if (!open.isStored || open.unkeptSince !== null) await store.storeNow(open, "keep");
    if (document.getMap(keysField).has(key)) return;
    if (open.bytes >= documentCaps.documentBytes) throw new DocumentFull();
    await direct.transact((shared) => {
      if (shared.getMap(keysField).has(key)) return;
      shared.getMap(keysField).set(key, true);
      change(shared);
    });
    await store.storeNow(open, revision);
  } finally {
    await direct.disconnect();
  }
}
