import { setTimeout as wait } from "node:timers/promises";
import type { Document, Hocuspocus } from "@hocuspocus/server";
import type { WebSocketServer } from "ws";
import { closeCodes } from "#schema/live.ts";
import type { Log } from "#server/core/log.ts";
import type { ConnectionContext } from "#server/realtime/collab/connection-context.ts";

/** A database that does not answer any more must not keep the process for ever. */
const patienceMs = 15_000;

/**
 * Closes the connections, stores what is not stored yet, and waits until no document is left.
 * `holds` tells whether a document still has something to store, and begins that.
 */
export async function closeDocuments(
  hocuspocus: Hocuspocus<ConnectionContext>,
  sockets: WebSocketServer,
  holds: (document: Document) => boolean,
  log: Log,
): Promise<void> {
  sockets.close();
  for (const socket of sockets.clients) socket.close(closeCodes.serviceRestart, "restarting");
  hocuspocus.closeConnections();
  const deadline = Date.now() + patienceMs;
  while (hocuspocus.getDocumentsCount() > 0 && Date.now() < deadline) {
    for (const document of hocuspocus.documents.values()) {
      if (!holds(document)) void hocuspocus.unloadDocument(document);
    }
    await wait(20);
  }
  if (hocuspocus.getDocumentsCount() > 0)
    log.error({ documents: [...hocuspocus.documents.keys()] }, "documents were not stored in time");
  for (const socket of sockets.clients) socket.terminate();
  await hocuspocus.hooks("onDestroy", { instance: hocuspocus });
}
