import { makeServer, type Server } from "graphql-ws";
import type { Caps, Connection } from "#server/realtime/connection.ts";
import { createOperations } from "#server/realtime/operations.ts";
import type { Times } from "#server/realtime/realtime.ts";
import { scopeContext } from "#server/realtime/scope-context.ts";
import { SharedExecution } from "#server/realtime/shared-execution.ts";
import type { SocketServerParts } from "#server/realtime/socket-server.ts";
import type { Turns } from "#server/realtime/turns.ts";

/** graphql-transport-ws, with our way of running operations. */
export function createProtocol(
  { services, schema, realtime, followables }: SocketServerParts,
  caps: Caps,
  times: Times,
  turns: Turns,
): Server<Connection> {
  const { metrics, rights, presence, open } = realtime;
  const shared = new SharedExecution({
    schema,
    log: services.log,
    metrics,
    open,
    scopeContext: (scope, language) => scopeContext(services, scope, language),
  });
  return makeServer<Record<string, unknown>, Connection>({
    schema,
    connectionInitWaitTimeout: times.initialisationMs,
    ...createOperations({
      schema,
      caps,
      followables: new Map(followables.map((followable) => [followable.field, followable])),
      subscriptionParts: { shared, rights, presence, metrics, turns },
    }),
  });
}
