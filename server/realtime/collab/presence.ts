import type { beforeHandleAwarenessPayload, Connection, Document } from "@hocuspocus/server";
import { removeAwarenessStates } from "y-protocols/awareness";
import { bigRoomPeople, documentIntervals } from "#schema/collab.ts";
import { caretColour } from "#server/realtime/collab/caret-colours.ts";
import type { ConnectionContext } from "#server/realtime/collab/connection-context.ts";

/**
 * Carets: who they belong to is said by the hub, not by the client. A connection has one caret;
 * readers have none, and nobody moves the caret of somebody else.
 */
export function nameCaret(payload: beforeHandleAwarenessPayload<ConnectionContext>): void {
  const { states, connection, document } = payload;
  if (!connection) return; // From another node, which has done this.
  const { admission } = connection.context;
  for (const [client, state] of states) {
    const allowed = !connection.readOnly && admission && mayUse(document, connection, client);
    if (!allowed) states.delete(client);
    else
      states.set(client, {
        cursor: caretOf(state["cursor"]),
        user: { name: admission.name, color: caretColour(admission.author ?? admission.name) },
      });
  }
}

/** Who may not write any more has no caret: the name at it goes at once, and not when it is forgotten. */
export function takeCaret(connection: Connection): void {
  const { awareness } = connection.document;
  removeAwarenessStates(awareness, [...connection.document.getClients(connection)], null);
}

/** Somebody who reconnects has the same client id while the old connection is not yet closed. */
function mayUse(document: Document, connection: Connection, client: number): boolean {
  const own = document.getClients(connection);
  if (own.has(client)) return true;
  if (own.size > 0) return false;
  return document.getConnections().every((other) => {
    if (other === connection || !document.getClients(other).has(client)) return true;
    return personOf(other) === personOf(connection);
  });
}

function personOf({ context }: Connection): string | null {
  return (context as ConnectionContext).caller.token;
}

/** Two positions, as the editor writes them; nothing else travels to everybody. */
function caretOf(value: unknown): { anchor: unknown; head: unknown } | null {
  if (typeof value !== "object" || value === null) return null;
  const { anchor, head } = value as { anchor?: unknown; head?: unknown };
  return anchor && head ? { anchor, head } : null;
}

/**
 * Tells carets at most every 200 ms, in a big room every second: with N people each movement goes
 * to all of them. The library sends awareness together with updates, which must not wait, so its
 * own step is replaced on the document; a test notices when that step is gone.
 */
export function throttleCarets(
  document: Document,
  intervals: CaretIntervals = documentIntervals,
): void {
  const sender = document as unknown as AwarenessSender;
  const send = sender.broadcastAwarenessUpdate.bind(document);
  const waiting = new Set<number>();
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    timer = null;
    if (waiting.size === 0 || document.isDestroyed) return;
    const clients = [...waiting];
    waiting.clear();
    send(clients);
    timer = setTimeout(flush, intervalOf(document, intervals));
    timer.unref();
  };
  sender.broadcastAwarenessUpdate = (clients) => {
    for (const client of clients) waiting.add(client);
    if (!timer) flush();
  };
}

function intervalOf(document: Document, intervals: CaretIntervals): number {
  return document.connections.size > bigRoomPeople ? intervals.caretInBigRoomMs : intervals.caretMs;
}

type CaretIntervals = { readonly [K in "caretMs" | "caretInBigRoomMs"]: number };

interface AwarenessSender {
  broadcastAwarenessUpdate(clients: number[]): void;
}
