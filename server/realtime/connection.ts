import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import { closeCodes, type caps } from "#schema/live.ts";
import type { HubContext, Services, Viewer } from "#server/core/context.ts";
import type { Caller } from "#server/core/http/caller.ts";
import { makeContext } from "#server/core/make-context.ts";
import type { NotedOperation } from "#server/core/telemetry/noted-operation.ts";
import type { Asker } from "#server/realtime/asker.ts";
import type { LiveSubscription } from "#server/realtime/live-subscription.ts";
import type { RealtimeMetrics } from "#server/realtime/metrics.ts";
import { TokenBucket } from "#server/realtime/token-bucket.ts";

export type Caps = { readonly [name in keyof typeof caps]: number };

export interface ConnectionParts {
  services: Services;
  metrics: RealtimeMetrics;
  caps: Caps;
}

/** RFC 6455 leaves a close frame 125 bytes, and two of them are the code. */
const reasonBytes = 123;

/** What was written to a connection that is being cut is not waited for any longer than this. */
const lastWordsMs = 3_000;

/** One socket, who it belongs to, and how much it may ask and leave unread (RT8). */
export class Connection implements Asker {
  readonly socket: WebSocket;
  /** What the socket is made of: whole frames are written to it between those of `socket`. */
  readonly stream: Duplex;
  /** As it came; with a key that it sent in its first message, that key's. */
  caller: Caller;
  viewer: Viewer;
  readonly subscriptions = new Set<LiveSubscription>();
  readonly bucket: TokenBucket;
  /** Something was heard from it since the last ping. */
  alive = true;
  viewerReadAt = Date.now();
  /** Of the request that became this connection. */
  readonly id: string;
  #asked = 0;

  readonly #parts: ConnectionParts;

  constructor(
    parts: ConnectionParts,
    socket: WebSocket,
    stream: Duplex,
    caller: Caller,
    viewer: Viewer,
    id: string,
  ) {
    this.id = id;
    this.#parts = parts;
    this.socket = socket;
    this.stream = stream;
    this.caller = caller;
    this.viewer = viewer;
    const { messageBurst, messagesPerSecond } = parts.caps;
    this.bucket = new TokenBucket(messageBurst, messagesPerSecond, Date.now());
  }

  /** Numbers what is asked on this connection, so that a log tells what belongs together. */
  nextRequestId(): string {
    this.#asked += 1;
    return `${this.id}.${this.#asked}`;
  }

  /** For one operation or one event: fresh loaders, the viewer as it is now. */
  context(requestId = this.nextRequestId()): HubContext {
    return makeContext(this.#parts.services, this.viewer, this.caller, requestId);
  }

  /** Notes an operation of this connection. */
  begin(): NotedOperation {
    return this.#parts.services.telemetry.begin("websocket", this.nextRequestId());
  }

  /** It was answered; `code` is that of its first error, if any. */
  ended(noted: NotedOperation, code: string | null): void {
    noted.code = code;
    this.#parts.services.telemetry.ended(noted);
  }

  /** A message of the protocol. */
  send(text: string): void {
    if (this.#mayWrite()) this.socket.send(text);
  }

  /** A whole WebSocket frame, see text-frame.ts. */
  sendFrame(frame: Buffer): void {
    if (this.#mayWrite()) this.stream.write(frame);
  }

  /** Resolves when little enough is unsent for another portion of history. */
  roomForMore(): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== WebSocket.OPEN) return Promise.resolve();
    if (this.stream.writableLength < this.#parts.caps.historyBytes) return Promise.resolve();
    // A ping goes behind everything that waits; its callback comes when that was taken.
    return new Promise((resolve) => socket.ping(undefined, false, () => resolve()));
  }

  /** `reason` is for people who debug a client; what does not fit into a frame of that kind is left out. */
  close(code: number, reason: string): void {
    const { socket } = this;
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.close(code, cut(reason));
    setTimeout(() => socket.terminate(), lastWordsMs).unref();
  }

  /** Cuts off who reads too slowly: it comes back with a cursor and misses nothing. */
  #mayWrite(): boolean {
    if (this.socket.readyState !== WebSocket.OPEN) return false;
    if (this.stream.writableLength <= this.#parts.caps.unsentBytes) return true;
    this.#evict();
    return false;
  }

  #evict(): void {
    this.#parts.metrics.evictions += 1;
    this.close(closeCodes.tryAgainLater, "Read too slowly: connect again and resume");
    for (const subscription of this.subscriptions) subscription.end();
  }
}

/** As many whole signs as fit into the bytes that a reason may have. */
function cut(reason: string): string {
  const { read } = new TextEncoder().encodeInto(reason, new Uint8Array(reasonBytes));
  return reason.slice(0, read);
}
