import { execute, type GraphQLSchema } from "graphql";
import type { HubContext } from "#server/core/context.ts";
import { maskError } from "#server/core/graphql/mask-error.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import type { LiveOperation } from "#server/realtime/live-operation.ts";

/**
 * The answer to a subscription for one event, as JSON. The event is the root value: the field's
 * resolver passes it on, and its type is chosen by `event.type`. The context is made for this event:
 * what loaders read is as fresh as it is.
 */
export async function executeEvent(
  schema: GraphQLSchema,
  { document, operationName, variables }: LiveOperation,
  event: StoredEvent,
  context: HubContext,
): Promise<string> {
  const result = await execute({
    schema,
    document,
    operationName,
    rootValue: event,
    contextValue: context,
    variableValues: variables,
  });
  const { log } = context.services;
  const errors = result.errors?.map((error) => maskError(error, context, log));
  return JSON.stringify(errors ? { errors, data: result.data } : { data: result.data });
}
