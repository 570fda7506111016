import { type Connection, type Hocuspocus, MessageType } from "@hocuspocus/server";
import type { RawData, WebSocket } from "ws";
import { documentIntervals } from "#schema/collab.ts";
import type { Caller } from "#server/core/http/caller.ts";
import type { ConnectionContext } from "#server/realtime/collab/connection-context.ts";
import { sendTo, SocketLimits } from "#server/realtime/collab/limits.ts";
import type { UpdateMarks } from "#server/realtime/collab/acknowledge.ts";
import type { Updates } from "#server/realtime/collab/updates.ts";

/** The library asks each connection for its request; all that matters of ours is in the context. */
const request = new Request("http://hub/collab");
const ping = Uint8Array.of(MessageType.Ping);

interface Parts {
  hocuspocus: Hocuspocus<ConnectionContext>;
  caller: Caller;
  knows: (name: string) => boolean;
  updates: Updates;
  marks: UpdateMarks;
}

/** Lets a socket in: checks what it sends, hands it on, keeps it alive. */
export function serveSocket(socket: WebSocket, parts: Parts): void {
  const limits = new SocketLimits(parts.knows, performance.now());
  const link = new Map<string, Connection>();
  const client = connect(socket, parts, link);
  const close = (code: number, reason: string) => {
    socket.close(code, reason);
    client.handleClose({ code, reason });
  };
  socket.on("message", (raw: RawData, binary: boolean) => {
    if (socket.readyState !== socket.OPEN) return;
    const data = binary ? bytesOf(raw) : new Uint8Array();
    const checked = limits.check(data, performance.now());
    if ("code" in checked) return close(checked.code, checked.reason);
    if (checked.kind === "alive") {
      client.lastMessageReceivedAt = Date.now();
      return;
    }
    const { kind, address, payload } = checked;
    const connection = link.get(address);
    if (connection && payload) return parts.updates.take(connection, payload);
    if (kind === "update" || kind === "answer") parts.marks.add(data);
    client.handleMessage(data);
  });
  const alive = setInterval(() => sendTo(socket, ping), documentIntervals.keepAliveMs);
  socket.on("close", (code, reason) => {
    clearInterval(alive);
    client.handleClose({ code, reason: reason.toString() });
  });
  // A broken frame or a message above the limit: `ws` closes the socket after this.
  socket.on("error", () => socket.terminate());
}

function connect(
  socket: WebSocket,
  { hocuspocus, caller }: Parts,
  link: Map<string, Connection>,
): Client {
  const gate = {
    send: (data: string | ArrayBufferLike | Blob | ArrayBufferView) =>
      sendTo(socket, data as Uint8Array),
    close: (code?: number, reason?: string) => socket.close(code, reason),
    get readyState() {
      return socket.readyState;
    },
  };
  return hocuspocus.handleConnection(gate, request, { caller, link, received: 0 });
}

type Client = ReturnType<Hocuspocus["handleConnection"]>;

function bytesOf(raw: RawData): Uint8Array {
  if (Array.isArray(raw)) return Buffer.concat(raw);
  return raw instanceof ArrayBuffer ? new Uint8Array(raw) : raw;
}
