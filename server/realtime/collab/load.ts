import type { onLoadDocumentPayload } from "@hocuspocus/server";
import * as Y from "yjs";
import type { Services } from "#server/core/context.ts";
import type {
  ConnectionContext,
  LocalContext,
} from "#server/realtime/collab/connection-context.ts";
import { type DocumentKind, readDocumentName } from "#server/realtime/collab/document-kind.ts";
import { Refusal } from "#server/realtime/collab/guard.ts";
import { OpenDocument } from "#server/realtime/collab/open-document.ts";

/** Fills a document from the database. A document that cannot be read is not opened at all. */
export async function loadDocument(
  { document, documentName, context }: onLoadDocumentPayload<ConnectionContext | LocalContext>,
  { database, log, clock }: Services,
  kinds: readonly DocumentKind[],
): Promise<OpenDocument> {
  try {
    const { kind, id } = readDocumentName(documentName, kinds)!;
    const stored = await kind.load(database.kysely, id);
    if (stored) Y.applyUpdate(document, stored.state);
    const vector = Y.encodeStateVector(document);
    return new OpenDocument(document, kind, id, stored, vector, clock.now().getTime());
  } catch (error) {
    log.error({ err: error, documentName }, "a document could not be loaded");
    const language = "caller" in context ? context.caller.language : "en";
    throw new Refusal(language, "This document cannot be opened right now. Try again later.");
  }
}
