import {
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
} from "graphql";
import { liveErrorCodes } from "#schema/live.ts";
import type { HubContext } from "#server/core/context.ts";
import { Meter } from "#server/core/cost/meter.ts";
import { programError } from "#server/core/graphql/errors.ts";
import { TimedOut } from "#server/core/graphql/deadline.ts";
import { demandFollowing } from "#server/core/graphql/key-scopes.ts";
import { checkLimits } from "#server/core/graphql/limits.ts";
import { maskError } from "#server/core/graphql/mask-error.ts";
import type { NotedOperation } from "#server/core/telemetry/noted-operation.ts";
import type { Asker } from "#server/realtime/asker.ts";
import type { Caps } from "#server/realtime/connection.ts";
import { type Documents, type KnownDocument, operationIn } from "#server/realtime/documents.ts";
import type { Followable } from "#server/realtime/followable.ts";
import { liveOperation } from "#server/realtime/live-operation.ts";
import {
  LiveSubscription,
  type Subscriber,
  type SubscriptionParts,
} from "#server/realtime/live-subscription.ts";

/** What sockets and streams run operations with. */
export interface OperationParts {
  schema: GraphQLSchema;
  documents: Documents;
  followables: ReadonlyMap<string, Followable>;
  subscriptionParts: SubscriptionParts;
  caps: Caps;
}

/** An operation as it was asked for. */
export interface AskedOperation {
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

/** An operation that may run. */
export interface LiveArgs extends ExecutionArgs {
  contextValue: HubContext;
  /** Admitted, and to be started; null: a query or a mutation. */
  live: LiveSubscription | null;
  noted: NotedOperation;
  meter: Meter;
}

/** An error of an operation as it is told, without what is nobody's business. */
export function tellable(error: GraphQLError, context: HubContext): GraphQLFormattedError {
  return maskError(error, context, context.services);
}

/** The same where graphql-ws wants an error and not yet its words. */
export function asTold(error: GraphQLError, context: HubContext): GraphQLError {
  const { message, extensions } = tellable(error, context);
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

/** What was thrown on the way to running an operation. */
export function errorsOf(error: unknown): readonly GraphQLError[] {
  return error instanceof Refused ? error.errors : [asGraphQLError(error)];
}

export class Refused extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super("Refused");
    this.errors = errors;
  }
}

/** Weighs an operation, and lets whoever asks in when it is a subscription. Throws what is wrong. */
export async function prepareOperation(
  parts: OperationParts,
  asker: Asker,
  { operationName, variables, extensions }: AskedOperation,
  known: KnownDocument,
  shape: Pick<Subscriber, "lane" | "frame">,
  noted: NotedOperation,
): Promise<LiveArgs> {
  const { schema } = parts;
  const operation = operationIn(known, operationName);
  if (!operation)
    throw programError(
      "OPERATION_RESOLUTION_FAILURE",
      "Say which operation of the document to run.",
    );
  const { document } = known;
  noted.kind = operation.definition.operation;
  noted.name = operation.definition.name?.value ?? null;
  noted.cost = checkLimits(schema, document, operation.definition, variables);
  const contextValue = asker.context(noted.requestId);
  const { budgets } = contextValue.services;
  const told = extensions?.["cost"];
  const meter = new Meter(
    budgets,
    asker.viewer,
    asker.caller.address,
    typeof told === "boolean" ? told : null,
  );
  meter.charge(noted.cost);
  const args = {
    schema,
    document,
    // As it is called: whoever runs it must not take another word for it than who weighed it.
    operationName: operation.definition.name?.value ?? null,
    variableValues: variables,
    contextValue,
    noted,
    meter,
  };
  if (operation.definition.operation !== OperationTypeNode.SUBSCRIPTION)
    return { ...args, live: null };

  demandFollowing(asker.viewer);
  const live = liveOperation(schema, known, operation, variables ?? {});
  if (!live.shareable) refuseManyUnshared(parts.caps, asker);
  const followable = parts.followables.get(live.field);
  if (!followable) throw programError("BAD_USER_INPUT", `${live.field} cannot be followed here.`);
  const subscription = new LiveSubscription(parts.subscriptionParts, {
    followable,
    operation: live,
    after: cursorIn(extensions?.["after"]) ?? cursorIn(live.args["after"]),
    ...shape,
    language: asker.caller.language,
    context: () => asker.context(),
    write: (frame) => asker.sendFrame(frame),
    roomForMore: () => asker.roomForMore(),
    onOver: (over) => asker.subscriptions.delete(over),
  });
  asker.subscriptions.add(subscription);
  await subscription.admit();
  return { ...args, live: subscription };
}

function refuseManyUnshared({ unshared }: Caps, { subscriptions }: Asker): void {
  const running = [...subscriptions].filter(({ shareable }) => !shareable).length;
  if (running < unshared) return;
  const message = `At most ${unshared} subscriptions of one connection select fields that differ from viewer to viewer.`;
  throw new GraphQLError(message, { extensions: { code: liveErrorCodes.tooManyOperations } });
}

/** Null: none was given. What is no text is told like every cursor that cannot be served. */
function cursorIn(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : "";
}

/** Queries and mutations, as over HTTP. */
export async function executeMasked(args: LiveArgs): Promise<ExecutionResult> {
  const context = args.contextValue;
  const { telemetry } = context.services;
  const answer = await telemetry.within(args.noted, () => executeInTime(args));
  const { meter } = args;
  const result = meter.told
    ? { ...answer, extensions: { cost: meter.report(answer.data) } }
    : answer;
  if (!result.errors) {
    args.noted.actual = meter.sample(answer.data);
    telemetry.ended(args.noted);
    return result;
  }
  const errors = result.errors.map((error) => asTold(withCode(error), context));
  args.noted.code = codeOf(errors[0]);
  telemetry.ended(args.noted);
  return { ...result, errors };
}

/** Who waited too long is told so at once, as over HTTP: nothing of it is an answer. */
async function executeInTime(args: LiveArgs): Promise<ExecutionResult> {
  try {
    return await args.contextValue.services.deadlines.run(async () => execute(args));
  } catch (error) {
    if (error instanceof TimedOut) return { errors: [error] };
    throw error;
  }
}

/** An error that graphql-js itself throws about the document or its variables has no code yet. */
export function codeOf(error: GraphQLError | undefined): string {
  const code = error?.extensions["code"];
  if (typeof code === "string") return code;
  return error?.originalError ? "INTERNAL_SERVER_ERROR" : "GRAPHQL_VALIDATION_FAILED";
}

/** What stands nowhere in the answer is about the variables; graphql-js gives it no code. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.path || typeof error.extensions["code"] === "string") return error;
  return programError("BAD_USER_INPUT", error.message);
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
