import type { ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";
import { type ExecutionResult, GraphQLError } from "graphql";
import { closeCodes, liveErrorCodes } from "#schema/live.ts";
import type { HubContext, Viewer } from "#server/core/context.ts";
import type { Caller } from "#server/core/http/caller.ts";
import { keyOf } from "#server/core/key-of.ts";
import { wordIn } from "#server/core/language/sentences.ts";
import { makeContext } from "#server/core/make-context.ts";
import type { NotedOperation } from "#server/core/telemetry/noted-operation.ts";
import type { Asker } from "#server/realtime/asker.ts";
import { type Cursor, encodeCursor } from "#server/realtime/cursor.ts";
import type { LiveCommon } from "#server/realtime/live-server.ts";
import type { LiveSubscription } from "#server/realtime/live-subscription.ts";
import { tellable } from "#server/realtime/run-operation.ts";

/** A comment: nothing to whoever reads, and a sign of life on the way. */
const heartbeat = Buffer.from(":\n\n");
/** What was written to a stream that is being ended is not waited for any longer than this. */
const lastWordsMs = 2_000;
/** An `EventSource` comes back so soon. */
const comeBackMs = 500;

const next = Buffer.from("event: next\ndata: ");
const end = Buffer.from("\n\n");

/**
 * The bytes of one event: `id` is its cursor, which an `EventSource` sends back as `Last-Event-ID`.
 * What is not stored, such as presence, has none.
 */
export function framesWithCursor(payload: Buffer, place: Cursor): Buffer {
  if (place.epoch === "") return Buffer.concat([next, payload, end]);
  return Buffer.concat([Buffer.from(`id: ${encodeCursor(place)}\n`), next, payload, end]);
}

/** One answer that lasts, who it belongs to, and how much it may leave unread (RT8). */
export class EventStream implements Asker {
  readonly caller: Caller;
  viewer: Viewer;
  viewerReadAt = Date.now();
  readonly subscriptions = new Set<LiveSubscription>();
  /** Resolves when nothing is sent any more. */
  readonly gone: Promise<void>;

  readonly #parts: LiveCommon;
  readonly #response: ServerResponse;
  readonly #id: string;
  #asked = 0;
  #over = false;

  constructor(parts: LiveCommon, reply: FastifyReply, caller: Caller, viewer: Viewer, id: string) {
    this.#parts = parts;
    this.#response = reply.raw;
    this.caller = caller;
    this.viewer = viewer;
    this.#id = id;
    // It may have gone away while its viewer was read.
    this.#over = this.#response.destroyed;
    this.gone = new Promise((resolve) => {
      if (this.#over) resolve();
      else this.#response.once("close", () => resolve());
    });
    void this.gone.then(() => {
      this.#over = true;
    });
    if (this.#over) return;
    // A peer that goes away while it is written to is no event of ours.
    this.#response.on("error", () => this.#response.destroy());
    this.#response.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      // Nginx would keep events back until it has many.
      "x-accel-buffering": "no",
    });
    // Some browsers wait for the first byte before they say that the stream is open.
    this.#response.write(heartbeat);
  }

  /** Nothing is sent any more. */
  get over(): boolean {
    return this.#over;
  }

  context(requestId = this.#nextRequestId()): HubContext {
    return makeContext(this.#parts.services, this.viewer, this.caller, requestId);
  }

  begin(): NotedOperation {
    return this.#parts.services.telemetry.begin("sse", this.#id);
  }

  ended(noted: NotedOperation, code: string | null): void {
    noted.code = code;
    this.#parts.services.telemetry.ended(noted);
  }

  sendFrame(frame: Buffer): void {
    if (this.#over) return;
    if (this.#response.writableLength > this.#parts.caps.unsentBytes) return this.#evict();
    this.#response.write(frame);
  }

  beat(): void {
    this.sendFrame(heartbeat);
  }

  roomForMore(): Promise<void> {
    if (this.#over || this.#response.writableLength < this.#parts.caps.historyBytes)
      return Promise.resolve();
    // A comment goes behind everything that waits; its callback comes when that was taken, or never will be.
    return new Promise((resolve) => {
      this.#response.write(heartbeat, () => resolve());
    });
  }

  /** The answer of a query, or nothing more to come. */
  complete(result: ExecutionResult | null): void {
    if (result) this.#tell(JSON.stringify(result));
    this.#finish("event: complete\ndata: \n\n");
  }

  fail(errors: readonly GraphQLError[]): void {
    const context = this.context(this.#id);
    this.#tell(JSON.stringify({ errors: errors.map((error) => tellable(error, context)) }));
    this.#finish("event: complete\ndata: \n\n");
  }

  /**
   * Whose session or key ended is told so, and that it is over. In all other cases the stream breaks off:
   * a client that came for more comes back, with its cursor.
   */
  close(code: number, reason: string): void {
    if (this.#over) return;
    if (code === closeCodes.unauthorized) {
      const ended = keyOf(this.viewer)
        ? "This key is not valid any more."
        : "You are signed in no more.";
      const word = wordIn(this.caller.language, ended);
      const extensions = { code: liveErrorCodes.rightsChanged, reason: word };
      this.#parts.services.log.debug({ reason }, "a stream was ended");
      return this.fail([new GraphQLError(word, { extensions })]);
    }
    this.#finish(`retry: ${comeBackMs}\n\n`);
  }

  #tell(payload: string): void {
    if (!this.#over) this.#response.write(Buffer.concat([next, Buffer.from(payload), end]));
  }

  #finish(lastWords: string): void {
    if (this.#over) return;
    this.#over = true;
    this.#response.end(lastWords);
    const late = setTimeout(() => this.#response.destroy(), lastWordsMs).unref();
    void this.gone.then(() => clearTimeout(late));
  }

  /** Who reads too slowly comes back with a cursor and misses nothing. */
  #evict(): void {
    this.#over = true;
    this.#parts.realtime.metrics.evictions += 1;
    this.#response.destroy();
  }

  #nextRequestId(): string {
    this.#asked += 1;
    return `${this.#id}.${this.#asked}`;
  }
}
