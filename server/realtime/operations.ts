import type { ExecutionArgs } from "graphql";
import { GraphQLError } from "graphql";
import type { Context, ServerOptions, SubscribePayload } from "graphql-ws";
import { liveErrorCodes } from "#schema/live.ts";
import { programError } from "#server/core/graphql/errors.ts";
import type { Connection } from "#server/realtime/connection.ts";
import type { KnownDocument } from "#server/realtime/documents.ts";
import {
  asTold,
  codeOf,
  errorsOf,
  executeMasked,
  type LiveArgs,
  type OperationParts,
  prepareOperation,
  Refused,
  tellable,
} from "#server/realtime/run-operation.ts";
import { textFrame } from "#server/realtime/text-frame.ts";

type Socket = Context<Record<string, unknown>, Connection>;
type Hooks = ServerOptions<Record<string, unknown>, Connection>;

/**
 * How operations of a socket are run. Whatever is wrong with one is told as its `error`: nothing
 * here throws, so that no operation closes its neighbours (RT8).
 */
export function createOperations(parts: OperationParts): Hooks {
  return {
    async onSubscribe(socket, id, payload) {
      const { extra: connection } = socket;
      const noted = connection.begin();
      try {
        const known = readWithinCaps(parts, socket, id, payload);
        const shape = { lane: id, frame: framesOf(id) };
        const args = await prepareOperation(parts, connection, payload, known, shape, noted);
        // The others are answered once they have run.
        if (args.live) connection.ended(noted, null);
        return args;
      } catch (error) {
        const errors = errorsOf(error);
        noted.refused(errors[0]?.extensions);
        connection.ended(noted, codeOf(errors[0]));
        // Under the number that its line in the log has.
        const context = connection.context(noted.requestId);
        return errors.map((each) => asTold(each, context));
      }
    },
    subscribe: (args) => {
      const { live } = args as LiveArgs;
      if (!live) throw new Error("A subscription is prepared before it starts.");
      return live.start() as AsyncIterableIterator<never>;
    },
    execute: (args: ExecutionArgs) => executeMasked(args as LiveArgs),
    onError: (socket, _id, _payload, errors) =>
      errors.map((error) => tellable(error, socket.extra.context())),
  };
}

/** A `next` message around a payload, as one frame. */
function framesOf(id: string): (payload: Buffer) => Buffer {
  const before = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  return (payload) => textFrame(before, payload, afterPayload);
}

const afterPayload = Buffer.from("}");

function readWithinCaps(
  { caps, documents }: OperationParts,
  { extra: { bucket }, subscriptions }: Socket,
  id: string,
  { query }: SubscribePayload,
): KnownDocument {
  if (bucket.left < 0) {
    const retryAfterSeconds = bucket.wait;
    throw programError("TOO_MANY_REQUESTS", "Too many messages.", { retryAfterSeconds });
  }
  if (id.length > caps.operationIdLength)
    throw programError("BAD_USER_INPUT", "The id is too long.");
  if (Object.keys(subscriptions).length > caps.operations) {
    const message = `At most ${caps.operations} operations run on one connection.`;
    throw new GraphQLError(message, { extensions: { code: liveErrorCodes.tooManyOperations } });
  }
  const known = documents.read(query);
  if (!("document" in known)) throw new Refused(known);
  return known;
}
