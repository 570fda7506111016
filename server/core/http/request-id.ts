import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { WebSocketServer } from "ws";

const given = new WeakMap<IncomingMessage, string>();

/** What a proxy or a client may call a request: nothing that could be an address or a sentence. */
const acceptable = /^[\w.-]{8,64}$/;

/** The number of a request, in its answer, its errors and the log: its own `X-Request-Id`, or ours. */
export function requestIdOf(request: IncomingMessage): string {
  const known = given.get(request);
  if (known !== undefined) return known;
  const asked = request.headers["x-request-id"];
  const id = typeof asked === "string" && acceptable.test(asked) ? asked : randomUUID();
  given.set(request, id);
  return id;
}

/** Sockets tell it with the answer that opens them. */
export function tellRequestId(sockets: WebSocketServer): void {
  sockets.on("headers", (headers, request) => {
    headers.push(`X-Request-Id: ${requestIdOf(request)}`);
  });
}
