import { execute, type GraphQLSchema } from "graphql";
import { databaseAway } from "#server/core/database/database-away.ts";
import type { HubContext } from "#server/core/context.ts";
import { maskError } from "#server/core/graphql/mask-error.ts";
import { operationLabel } from "#server/core/telemetry/operation-label.ts";
import { traced } from "#server/core/telemetry/tracing.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import type { LiveOperation } from "#server/realtime/live-operation.ts";

/**
 * The answer to a subscription for one event, as JSON. The event is the root value: the field's
 * resolver passes it on, and its type is chosen by `event.type`. The context is made for this event:
 * what loaders read is as fresh as it is. Throws when the database is away, or its time is over.
 */
export async function executeEvent(
  schema: GraphQLSchema,
  { document, operationName, variables }: LiveOperation,
  event: StoredEvent,
  context: HubContext,
): Promise<string> {
  const { telemetry, deadlines } = context.services;
  const attributes = {
    "hub.event": event.type,
    "graphql.operation.name": operationLabel(operationName),
  };
  // A group goes on long after whoever came first to it has gone.
  const span: Parameters<typeof traced>[1] = [`event ${event.type}`, attributes, "nothing"];
  const executed = async () =>
    execute({
      schema,
      document,
      operationName,
      rootValue: event,
      contextValue: context,
      variableValues: variables,
    });
  const run = () => deadlines.run(executed);
  const result = await traced(telemetry.tracing, span, run);
  // Told as failed, the event would be lost to who hears it: it is told once the database is back.
  const away = result.errors?.find(databaseAway);
  if (away) throw away;
  const errors = result.errors?.map((error) => maskError(error, context, context.services));
  return JSON.stringify(errors ? { errors, data: result.data } : { data: result.data });
}
