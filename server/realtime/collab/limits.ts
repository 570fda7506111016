import type { WebSocket } from "ws";
import { documentCaps } from "#schema/collab.ts";
import { closeCodes } from "#schema/live.ts";
import { type Frame, readFrame } from "#server/realtime/collab/frame.ts";
import { TokenBucket } from "#server/realtime/token-bucket.ts";

/** Why a connection is closed: its code and a word for the log and the client's developer. */
export interface Breach {
  code: number;
  reason: string;
}

/**
 * What one socket may send (CO5). Whoever breaks it loses the socket, and nobody else notices.
 * `knows` tells whether a name is one of a document at all.
 */
export class SocketLimits {
  readonly #messages: TokenBucket;
  readonly #syncs: TokenBucket;
  readonly #addresses = new Set<string>();
  readonly #knows: (name: string) => boolean;

  constructor(knows: (name: string) => boolean, now: number) {
    const { messageBurst, messagesPerSecond, syncBurst, syncsPerSecond } = documentCaps;
    this.#messages = new TokenBucket(messageBurst, messagesPerSecond, now);
    this.#syncs = new TokenBucket(syncBurst, syncsPerSecond, now);
    this.#knows = knows;
  }

  check(data: Uint8Array, now: number): Frame | Breach {
    if (this.#messages.take(now) < 0) return tooMany;
    const frame = readFrame(data);
    if (!frame) return { code: closeCodes.badRequest, reason: "not a message of the protocol" };
    if (frame.kind === "alive") return frame;
    const isDear = frame.kind === "sync" || frame.kind === "authenticate";
    if (isDear && this.#syncs.take(now) < 0) return tooMany;
    return this.#mayAddress(frame.address) ?? frame;
  }

  #mayAddress(address: string): Breach | null {
    if (this.#addresses.has(address)) return null;
    if (address.length > 200 || !this.#knows(address.split("\0", 1)[0]!))
      return { code: closeCodes.badRequest, reason: "no such kind of document" };
    if (this.#addresses.size >= documentCaps.documentsPerSocket)
      return { code: closeCodes.tooManyMessages, reason: "too many documents" };
    this.#addresses.add(address);
    return null;
  }
}

const tooMany: Breach = { code: closeCodes.tooManyMessages, reason: "too many messages" };

/** Sends, and cuts off who reads too slowly: what waits for them must not fill the memory. */
export function sendTo(socket: WebSocket, data: string | ArrayBufferLike | ArrayBufferView): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > documentCaps.unsentBytes) {
    socket.terminate();
    return;
  }
  socket.send(data as Uint8Array, { binary: true });
}
