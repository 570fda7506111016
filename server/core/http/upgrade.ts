import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { connectionRefusals } from "#server/core/http/connection-refusals.ts";
import { originAllowed } from "#server/core/http/origin.ts";
import { answerRaw, type Refusal } from "#server/core/http/raw-answer.ts";
import { requestIdOf } from "#server/core/http/request-id.ts";

/** Takes over a connection that wants to become a socket. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Leads sockets to the server of their path; everything else is refused as any request is. */
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
    const refuse = (refusal: Refusal) =>
      answerRaw(socket, { publicUrl }, requestIdOf(request), refusal);
    if (!upgrade) refuse(connectionRefusals.nothingThere);
    else if (!originAllowed(request, publicUrl)) refuse(connectionRefusals.otherOrigin);
    else upgrade(request, socket, head);
  });
}
