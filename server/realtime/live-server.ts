import type { GraphQLSchema } from "graphql";
import { caps, intervals } from "#schema/live.ts";
import type { Services } from "#server/core/context.ts";
import type { ReadViewer } from "#server/core/http/graphql-route.ts";
import type { Upgrade } from "#server/core/http/upgrade.ts";
import { AddressCount } from "#server/realtime/address-count.ts";
import type { Caps } from "#server/realtime/connection.ts";
import { Documents } from "#server/realtime/documents.ts";
import type { Followable } from "#server/realtime/followable.ts";
import type { Realtime, Times } from "#server/realtime/realtime.ts";
import type { OperationParts } from "#server/realtime/run-operation.ts";
import { scopeContext } from "#server/realtime/scope-context.ts";
import { SharedExecution } from "#server/realtime/shared-execution.ts";
import { LiveSockets } from "#server/realtime/socket-server.ts";
import { LiveStreams, type StreamRoute } from "#server/realtime/stream-server.ts";
import { Turns } from "#server/realtime/turns.ts";
import { ViewerWatch } from "#server/realtime/viewer-watch.ts";

export interface LiveServerParts {
  services: Services;
  schema: GraphQLSchema;
  realtime: Realtime;
  followables: readonly Followable[];
  /** Asked once a connection, from the cookie it came with, and again when its rights change. */
  readViewer: ReadViewer;
  caps?: Partial<Caps>;
  times?: Partial<Times>;
}

/** What sockets and streams have in common: groups, limits, and who is still who they were. */
export interface LiveCommon extends Pick<LiveServerParts, "services" | "realtime" | "readViewer"> {
  caps: Caps;
  times: Times;
  addresses: AddressCount;
  operations: OperationParts;
  watch: ViewerWatch;
}

export interface LiveServer {
  /** For the upgrade router, at `socketPaths.graphql`. */
  upgrade: Upgrade;
  /** For the HTTP server, at `streamPath`. */
  stream: StreamRoute;
  /** Takes no new connections and sends the others elsewhere; resolves when all are gone. */
  close(): Promise<void>;
}

/** Decisions about rights that ask the database at the same time. */
const parallelDecisions = 8;

/** Everything that is live, over WebSocket and as server-sent events, from the same groups (RT5). */
export function createLiveServer(parts: LiveServerParts): LiveServer {
  const common = commonOf(parts);
  const sockets = new LiveSockets(common);
  const streams = new LiveStreams(common);
  return {
    upgrade: (request, socket, head) => sockets.upgrade(request, socket, head),
    stream: (request, reply, asked) => streams.answer(request, reply, asked),
    async close() {
      await Promise.all([sockets.close(), streams.close()]);
    },
  };
}

function commonOf({ schema, followables, ...parts }: LiveServerParts): LiveCommon {
  const { services, realtime, readViewer } = parts;
  const { metrics, rights, presence, open } = realtime;
  const turns = new Turns(parallelDecisions);
  const { log } = services;
  const shared = new SharedExecution({
    schema,
    log,
    metrics,
    open,
    scopeContext: (scope, language) => scopeContext(services, scope, language),
  });
  const allCaps = { ...caps, ...parts.caps };
  return {
    services,
    realtime,
    readViewer,
    caps: allCaps,
    times: { ...intervals, ...parts.times },
    addresses: new AddressCount(),
    operations: {
      schema,
      caps: allCaps,
      documents: new Documents(schema),
      followables: new Map(followables.map((followable) => [followable.field, followable])),
      subscriptionParts: {
        shared,
        rights,
        presence,
        metrics,
        turns,
        deadlines: services.deadlines,
      },
    },
    watch: new ViewerWatch({
      rights,
      turns,
      readViewer: (credentials) => readViewer(services, credentials),
      clock: services.clock,
      log,
    }),
  };
}
