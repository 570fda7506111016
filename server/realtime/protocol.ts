import { makeServer, type Server } from "graphql-ws";
import type { Connection } from "#server/realtime/connection.ts";
import type { LiveCommon } from "#server/realtime/live-server.ts";
import { createOperations } from "#server/realtime/operations.ts";

/** graphql-transport-ws, with our way of running operations. */
export function createProtocol(
  { operations, times }: LiveCommon,
  /** Whether whoever sends this `authorization` in its first message may go on, as whom it says. */
  identify: (connection: Connection, authorization: unknown) => Promise<boolean>,
): Server<Connection> {
  return makeServer<Record<string, unknown>, Connection>({
    schema: operations.schema,
    connectionInitWaitTimeout: times.initialisationMs,
    onConnect({ extra, connectionParams }) {
      const authorization = connectionParams?.["authorization"];
      return authorization === undefined ? true : identify(extra, authorization);
    },
    ...createOperations(operations),
  });
}
