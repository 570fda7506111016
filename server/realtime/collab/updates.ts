import type { beforeSyncPayload, Connection } from "@hocuspocus/server";
import * as Y from "yjs";
import { documentCaps } from "#schema/collab.ts";
import { closeCodes } from "#schema/live.ts";
import { acknowledge, tell } from "#server/realtime/collab/acknowledge.ts";
import type { ConnectionContext } from "#server/realtime/collab/connection-context.ts";
import type { OpenDocument, OpenDocuments } from "#server/realtime/collab/open-document.ts";
import { relayWindow } from "#server/realtime/collab/relay-window.ts";
import { dropWaiting, isSound } from "#server/realtime/collab/sound-update.ts";

/** An update that waits for the end of its window. */
export interface WaitingUpdate {
  connection: Connection;
  payload: Uint8Array;
}

const syncStep1 = 0;

/**
 * Takes in what people write, past the library: that would run all its hooks for each letter, and
 * would log an update that cannot be applied, drop it and say that it was taken (CO2). With few
 * writers each update is applied and relayed at once. With many, those of a window are applied in
 * one transaction, and one update of all of them goes out.
 */
export class Updates {
  readonly #documents: OpenDocuments;

  constructor(documents: OpenDocuments) {
    this.#documents = documents;
  }

  /** An update of an established connection. */
  take(connection: Connection, payload: Uint8Array): void {
    const open = this.#documents.of(connection.document);
    if (!open) return;
    open.waiting.push({ connection, payload });
    if (open.waitingTimer) return;
    if (open.windowMs === 0) this.#apply(open);
    else open.waitingTimer = setTimeout(() => this.#apply(open), open.windowMs);
  }

  /** What a connection had that the hub lacked; the library applies it after this as well. */
  takeAnswer({ connection, type, payload }: beforeSyncPayload): void {
    const open = this.#documents.of(connection.document);
    if (type === syncStep1 || !open) return;
    applyOne(open, { connection, payload });
  }

  /** Somebody came, went or got other rights. */
  fitWindow(open: OpenDocument): void {
    const writers = open.document.getConnections().filter(({ readOnly }) => !readOnly).length;
    open.windowMs = relayWindow(writers);
    this.#apply(open);
  }

  #apply(open: OpenDocument): void {
    clearTimeout(open.waitingTimer ?? undefined);
    open.waitingTimer = null;
    const updates = open.waiting;
    if (updates.length === 0) return;
    open.waiting = [];
    const taken =
      updates.length === 1
        ? updates.filter((update) => applyOne(open, update))
        : open.document.transact(() => updates.filter((update) => applyOne(open, update)), {
            source: "local",
          });
    for (const { connection } of taken) (connection.context as ConnectionContext).received += 1;
    if (open.isStored && !open.heard)
      acknowledge(
        open,
        new Map(taken.map(({ connection }) => [connection, receivedOf(connection)])),
      );
  }
}

/** False when it was refused; then it is not counted, and so never acknowledged. */
function applyOne(open: OpenDocument, { connection, payload }: WaitingUpdate): boolean {
  if (!isSound(payload)) return refuse(connection);
  if (!connection.readOnly) makeRoom(connection, open, payload.length);
  if (connection.readOnly) return false;
  try {
    Y.applyUpdate(open.document, payload, { source: "connection", connection });
  } catch {
    return refuse(connection);
  } finally {
    dropWaiting(open.document);
  }
  const author = (connection.context as ConnectionContext).admission?.author;
  if (author) open.authors.add(author);
  return true;
}

function refuse(connection: Connection): false {
  // The library does not apply it either then.
  connection.readOnly = true;
  connection.webSocket.close(closeCodes.badRequest, "not an update");
  return false;
}

/** A document at its greatest size can be read and no longer grow; its writers are told. */
function makeRoom(connection: Connection, open: OpenDocument, bytes: number): void {
  if (open.bytes + bytes <= documentCaps.documentBytes) return;
  tell(connection, { type: "refused", why: "full" });
  connection.readOnly = true;
}

function receivedOf({ context }: Connection): number {
  return (context as ConnectionContext).received;
}
