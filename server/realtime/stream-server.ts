import type { FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, OperationTypeNode } from "graphql";
import { closeCodes, liveErrorCodes } from "#schema/live.ts";
import { TimedOut } from "#server/core/graphql/deadline.ts";
import { callerOf } from "#server/core/http/caller.ts";
import { connectionRefusals } from "#server/core/http/connection-refusals.ts";
import { refusal } from "#server/core/http/refusal.ts";
import { AddressCount } from "#server/realtime/address-count.ts";
import type { LiveCommon } from "#server/realtime/live-server.ts";
import { type KnownDocument, operationIn } from "#server/realtime/documents.ts";
import { EventStream, framesWithCursor } from "#server/realtime/event-stream.ts";
import {
  type AskedOperation,
  codeOf,
  errorsOf,
  executeMasked,
  prepareOperation,
  Refused,
} from "#server/realtime/run-operation.ts";

/** An operation with its text, and the cursor of a client that comes back by itself. */
export interface AskedStream extends AskedOperation {
  query: string;
  lastEventId: string | null;
}

/** Answers a request that wants events; whoever it comes from may use the session it carries. */
export type StreamRoute = (
  request: FastifyRequest,
  reply: FastifyReply,
  asked: AskedStream,
) => Promise<FastifyReply>;

/** GraphQL over server-sent events (graphql-sse, distinct connections): one operation a request. */
export class LiveStreams {
  readonly #parts: LiveCommon;
  readonly #streams = new Set<EventStream>();
  readonly #unshared = new AddressCount();
  readonly #keepAlive: NodeJS.Timeout;
  #closing = false;

  constructor(parts: LiveCommon) {
    this.#parts = parts;
    this.#keepAlive = setInterval(() => this.#beat(), parts.times.keepAliveMs).unref();
  }

  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: AskedStream,
  ): Promise<FastifyReply> {
    const { services, readViewer, realtime, addresses, caps, operations } = this.#parts;
    const known = operations.documents.read(asked.query);
    if (request.method === "GET" && isMutation(known, asked.operationName))
      return reply
        .code(405)
        .header("allow", "POST")
        .send(refusal(request, "BAD_REQUEST", "A mutation is sent with POST."));
    const caller = callerOf(request.raw, services.config);
    if (this.#closing) return refuse(request, reply, connectionRefusals.stopping);
    if (addresses.of(caller.address) >= caps.connectionsPerAddress)
      return refuse(request, reply, connectionRefusals.tooMany);
    const moment = realtime.rights.moment();
    const reading = services.deadlines.run(() => readViewer(services, caller));
    const viewer = await reading.catch(notInTime);
    reply.hijack();
    const stream = new EventStream(
      this.#parts,
      reply,
      caller,
      viewer instanceof TimedOut ? { kind: "nobody" } : viewer,
      request.id,
    );
    this.#open(stream, moment);
    if (viewer instanceof TimedOut) this.#refuse(stream, viewer);
    else await this.#run(stream, asked, known);
    return reply;
  }

  /** Clients come back by themselves, to another node or to the next start, with their cursor. */
  async close(): Promise<void> {
    this.#closing = true;
    clearInterval(this.#keepAlive);
    const gone = [...this.#streams].map(({ gone: ended }) => ended);
    for (const stream of this.#streams) stream.close(closeCodes.serviceRestart, "Restarting");
    await Promise.all(gone);
  }

  /** `moment` is from before its viewer was read. */
  #open(stream: EventStream, moment: number): void {
    const { addresses, realtime, watch } = this.#parts;
    const { address } = stream.caller;
    this.#streams.add(stream);
    addresses.add(address);
    realtime.metrics.streams += 1;
    const unwatch = watch.begin(stream, moment);
    void stream.gone.then(() => {
      this.#streams.delete(stream);
      addresses.remove(address);
      realtime.metrics.streams -= 1;
      unwatch();
      for (const subscription of stream.subscriptions) subscription.end();
    });
    if (this.#closing) stream.close(closeCodes.serviceRestart, "Restarting");
  }

  /** Whatever is wrong is told in the stream, as the protocol wants it; nothing is thrown. */
  async #run(
    stream: EventStream,
    { query: _text, lastEventId, ...asked }: AskedStream,
    known: ReturnType<LiveCommon["operations"]["documents"]["read"]>,
  ): Promise<void> {
    const noted = stream.begin();
    try {
      if (!("document" in known)) throw new Refused(known);
      const after = lastEventId ?? asked.extensions?.["after"];
      const operation = { ...asked, extensions: { ...asked.extensions, after } };
      const shape = { lane: "stream", frame: framesWithCursor };
      const args = await prepareOperation(
        this.#parts.operations,
        stream,
        operation,
        known,
        shape,
        noted,
      );
      if (!args.live) return stream.complete(await executeMasked(args));
      if (!args.live.shareable) this.#countUnshared(stream);
      stream.ended(noted, null);
      if (stream.over) args.live.end();
      await this.#follow(stream, args.live.start());
    } catch (error) {
      const errors = errorsOf(error);
      noted.refused(errors[0]?.extensions);
      stream.ended(noted, codeOf(errors[0]));
      stream.fail(errors);
    }
  }

  #refuse(stream: EventStream, error: GraphQLError): void {
    stream.ended(stream.begin(), codeOf(error));
    stream.fail([error]);
  }

  /** What is executed for one alone costs most: an address may have so many. */
  #countUnshared(stream: EventStream): void {
    const { address } = stream.caller;
    const { unsharedStreams } = this.#parts.caps;
    if (this.#unshared.of(address) >= unsharedStreams) {
      for (const subscription of stream.subscriptions) subscription.end();
      const message = `At most ${unsharedStreams} streams of one address select fields that differ from viewer to viewer.`;
      throw new GraphQLError(message, { extensions: { code: liveErrorCodes.tooManyOperations } });
    }
    this.#unshared.add(address);
    void stream.gone.then(() => this.#unshared.remove(address));
  }

  /** The group writes the events; here only the end is waited for. */
  async #follow(stream: EventStream, ending: AsyncIterator<never, undefined>): Promise<void> {
    try {
      await ending.next();
      stream.complete(null);
    } catch (error) {
      stream.fail(errorsOf(error));
    }
  }

  /** Proxies close what is silent; sessions run out without a word. */
  #beat(): void {
    const old = Date.now() - this.#parts.times.viewerMs;
    for (const stream of this.#streams) {
      stream.beat();
      if (stream.viewerReadAt < old) this.#parts.watch.readAgain(stream);
    }
  }
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    status,
    code,
    message,
    retryAfterSeconds,
  }: typeof connectionRefusals.tooMany | typeof connectionRefusals.stopping,
): FastifyReply {
  return reply
    .code(status)
    .header("retry-after", retryAfterSeconds)
    .send(refusal(request, code, message, { retryAfterSeconds }));
}

/** It is told in the stream, as everything else that is wrong with an operation. */
function notInTime(error: unknown): TimedOut {
  if (error instanceof TimedOut) return error;
  throw error;
}

function isMutation(known: object, name: string | null | undefined): boolean {
  if (!("document" in known)) return false;
  const operation = operationIn(known as KnownDocument, name);
  return operation?.definition.operation === OperationTypeNode.MUTATION;
}
