import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { originAllowed } from "#server/core/http/origin.ts";

/** Takes over a connection that wants to become a socket. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Leads sockets to the server of their path; everything else is refused with a plain answer. */
export function routeUpgrades(
  server: Server,
  publicUrl: string,
  routes: Readonly<Record<string, Upgrade>>,
): void {
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A peer that goes away while it is being answered is no event of ours.
    socket.on("error", () => socket.destroy());
    const path = (request.url ?? "").split("?", 1)[0]!;
    const upgrade = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (!upgrade) refuse(socket, "404 Not Found");
    else if (!originAllowed(request, publicUrl)) refuse(socket, "403 Forbidden");
    else upgrade(request, socket, head);
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
