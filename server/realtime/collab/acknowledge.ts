import type { afterHandleMessagePayload, Connection, Document } from "@hocuspocus/server";
import type { DocumentMessage } from "#schema/collab.ts";
import type { ConnectionContext } from "#server/realtime/collab/connection-context.ts";
import type { OpenDocument } from "#server/realtime/collab/open-document.ts";

/** Messages with an update that the library handles: set when read, asked when applied. */
export type UpdateMarks = WeakSet<Uint8Array>;

/** How many updates of each connection a document holds at a moment. */
export type Received = ReadonlyMap<Connection, number>;

export function receivedBy(document: Document): Received {
  return new Map(
    document
      .getConnections()
      .map((connection) => [connection, (connection.context as ConnectionContext).received]),
  );
}

/**
 * After an update was applied: it is counted, and when there is nothing to store (it held nothing
 * new) it is acknowledged at once. A refused one is never counted.
 */
export function countUpdate(
  { connection, context, update }: afterHandleMessagePayload<ConnectionContext>,
  open: OpenDocument,
  updates: UpdateMarks,
): void {
  if (!updates.has(update) || connection.readOnly) return;
  context.received += 1;
  if (open.isStored && !open.heard) acknowledge(open, new Map([[connection, context.received]]));
}

/** Tells each connection what is stored of its own edits (CO2). */
export function acknowledge(open: OpenDocument, received: Received): void {
  if (!open.storedAt) return;
  const vector = Buffer.from(open.storedVector).toString("base64");
  const at = open.storedAt.toISOString();
  for (const [connection, count] of received) {
    tell(connection, { type: "stored", vector, received: count, at });
  }
}

export function tell(connection: Connection, message: DocumentMessage): void {
  connection.sendStateless(JSON.stringify(message));
}
