import {
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
} from "graphql";
import type { Context, ServerOptions, SubscribePayload } from "graphql-ws";
import { liveErrorCodes } from "#schema/live.ts";
import type { HubContext } from "#server/core/context.ts";
import { programError } from "#server/core/graphql/errors.ts";
import { checkLimits } from "#server/core/graphql/limits.ts";
import { maskError } from "#server/core/graphql/mask-error.ts";
import type { Caps, Connection } from "#server/realtime/connection.ts";
import { Documents, type KnownDocument, operationIn } from "#server/realtime/documents.ts";
import type { Followable } from "#server/realtime/followable.ts";
import { liveOperation } from "#server/realtime/live-operation.ts";
import { textFrame } from "#server/realtime/text-frame.ts";
import { LiveSubscription, type SubscriptionParts } from "#server/realtime/live-subscription.ts";

export interface OperationParts {
  schema: GraphQLSchema;
  followables: ReadonlyMap<string, Followable>;
  subscriptionParts: SubscriptionParts;
  caps: Caps;
}

type Socket = Context<Record<string, unknown>, Connection>;
type Hooks = ServerOptions<Record<string, unknown>, Connection>;

interface Operation extends ExecutionArgs {
  contextValue: HubContext;
  live: LiveSubscription | null;
}

/** What was written for the one who asks, beside what `maskError` lets through. */
const liveCodes = new Set<unknown>(Object.values(liveErrorCodes));

/**
 * How operations of a socket are run. Whatever is wrong with one is told as its `error`: nothing
 * here throws, so that no operation closes its neighbours (RT8).
 */
export function createOperations(parts: OperationParts): Hooks {
  const documents = new Documents(parts.schema);
  return {
    async onSubscribe(socket, id, payload) {
      try {
        const known = readWithinCaps(parts, documents, socket, id, payload);
        return await prepare(parts, socket.extra, id, payload, known);
      } catch (error) {
        return error instanceof Refused ? error.errors : [asGraphQLError(error)];
      }
    },
    subscribe: (args) => {
      const { live } = args as Operation;
      if (!live) throw new Error("A subscription is prepared before it starts.");
      return live.start() as AsyncIterableIterator<never>;
    },
    execute: (args) => executeMasked(args as Operation),
    onError: (socket, _id, _payload, errors) =>
      errors.map((error) => {
        if (liveCodes.has(error.extensions["code"])) return error.toJSON();
        const context = socket.extra.context();
        return maskError(error, context, context.services.log);
      }),
  };
}

class Refused extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super("Refused");
    this.errors = errors;
  }
}

function readWithinCaps(
  { caps }: OperationParts,
  documents: Documents,
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

async function prepare(
  parts: OperationParts,
  connection: Connection,
  id: string,
  { operationName, variables, extensions }: SubscribePayload,
  known: KnownDocument,
): Promise<Operation> {
  const { schema } = parts;
  const operation = operationIn(known, operationName);
  if (!operation)
    throw programError("BAD_USER_INPUT", "Say which operation of the document to run.");
  const { document } = known;
  checkLimits(schema, document, operationName, variables);
  const args = {
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: connection.context(),
  };
  if (operation.definition.operation !== OperationTypeNode.SUBSCRIPTION)
    return { ...args, live: null };

  const live = liveOperation(schema, known, operation, variables ?? {});
  if (!live.shareable) refuseManyUnshared(parts.caps, connection);
  const followable = parts.followables.get(live.field);
  if (!followable) throw programError("BAD_USER_INPUT", `${live.field} cannot be followed here.`);
  const before = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const subscription = new LiveSubscription(parts.subscriptionParts, {
    followable,
    operation: live,
    after: text(extensions?.["after"]) ?? text(live.args["after"]),
    lane: id,
    frame: (payload) => textFrame(before, payload, afterPayload),
    language: connection.caller.language,
    context: () => connection.context(),
    write: (frame) => connection.sendFrame(frame),
    roomForMore: () => connection.roomForMore(),
    onOver: (over) => connection.subscriptions.delete(over),
  });
  connection.subscriptions.add(subscription);
  await subscription.admit();
  return { ...args, live: subscription };
}

function refuseManyUnshared({ unshared }: Caps, { subscriptions }: Connection): void {
  const running = [...subscriptions].filter(({ shareable }) => !shareable).length;
  if (running < unshared) return;
  const message = `At most ${unshared} subscriptions of one connection select fields that differ from viewer to viewer.`;
  throw new GraphQLError(message, { extensions: { code: liveErrorCodes.tooManyOperations } });
}

const afterPayload = Buffer.from("}");

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** Queries and mutations, as over HTTP. */
async function executeMasked(args: Operation): Promise<ExecutionResult> {
  const result = await execute(args);
  if (!result.errors) return result;
  const context = args.contextValue;
  const errors = result.errors.map((error) => {
    const masked = maskError(error, context, context.services.log);
    const { nodes, source, positions, path } = error;
    const { extensions } = masked;
    return new GraphQLError(masked.message, { nodes, source, positions, path, extensions });
  });
  return { ...result, errors };
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
