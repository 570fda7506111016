import type { AddressInfo } from "node:net";
import { GraphQLError } from "graphql";
import { type Client, createClient } from "graphql-ws";
import { Redis } from "ioredis";
import { WebSocket } from "ws";
import { streamPath } from "#schema/live.ts";
import { systemClock } from "#server/core/clock.ts";
import { readConfig } from "#server/core/config.ts";
import type { HubContext, Services, Viewer } from "#server/core/context.ts";
import { openDatabase, openStore } from "#server/core/database/database.ts";
import { migrate } from "#server/core/database/migrate.ts";
import { PersistedDocuments } from "#server/core/graphql/persisted-documents.ts";
import { KeyRefused } from "#server/core/key-refused.ts";
import { keyPrefix } from "#server/core/http/caller.ts";
import { createApp } from "#server/core/http/app.ts";
import { routeUpgrades } from "#server/core/http/upgrade.ts";
import { Deadlines } from "#server/core/graphql/deadline.ts";
import { createLog } from "#server/core/log.ts";
import { createTerminalMailer } from "#server/core/mail/terminal-mailer.ts";
import { makeContext } from "#server/core/make-context.ts";
import { createBudgets } from "#server/core/cost/budgets.ts";
import { costBudgets } from "#server/core/cost/cost.limits.ts";
import { createRateLimits } from "#server/core/rate-limits.ts";
import { createTelemetry } from "#server/core/telemetry/telemetry.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { commit } from "#server/realtime/commit.ts";
import type { Caps } from "#server/realtime/connection.ts";
import { headCursor } from "#server/realtime/event-log.ts";
import type { Admission, Followable } from "#server/realtime/followable.ts";
import { createMemoryPubSub, type PubSub } from "#server/realtime/pub-sub.ts";
import { createRealtime, type Realtime, type Times } from "#server/realtime/realtime.ts";
import { createRedisPubSub } from "#server/realtime/redis-pub-sub.ts";
import { createLiveServer } from "#server/realtime/live-server.ts";
import { addStreamRoute } from "#server/realtime/stream-route.ts";
import { places } from "#server/tasks/places.ts";
import { roomEvents, type RoomEvents, stageSchema } from "#test/realtime/stage-schema.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { Subscription } from "#test/support/subscription.ts";

export interface StageOptions {
  database?: TestDatabase;
  redisUrl?: string;
  redisPrefix?: string;
  caps?: Partial<Caps>;
  times?: Partial<Times>;
  /** How long an operation may take. */
  operationSeconds?: number;
  /** Stands between the node and its hints. */
  pubSub?: (real: PubSub) => PubSub;
}

/** The live part of a hub on a real database and a real port, with a room in which numbers are said. */
export interface Stage {
  url: string;
  /** The same as server-sent events. */
  streamUrl: string;
  services: Services;
  realtime: Realtime;
  /** Who a cookie or a key stands for; take one away and the session has ended. */
  viewers: Map<string, Viewer>;
  /** The roles of persons; nobody else may be in a room. Everybody may when it is empty. */
  roles: Map<string, string>;
  /** How often somebody was let in or not. */
  decisions: { count: number };
  /** Says a number in a room, as a command does. */
  say(room: string, n: number, data?: Record<string, number | string>): Promise<StoredEvent>;
  /** Where the room's log ends: follow from here and nothing that comes is missed. */
  cursor(room: string): Promise<string>;
  client(token?: string): Client;
  follow(room: string, after?: string | null, token?: string): Subscription<RoomEvents>;
  stop(): Promise<void>;
}

export function personCalled(name: string): Viewer {
  return { kind: "person", sessionId: name, personId: name, guestId: null, memberships: [] };
}

export async function startStage(options: StageOptions = {}): Promise<Stage> {
  const testDatabase = options.database ?? (await createTestDatabase());
  const config = {
    ...readConfig({ NODE_ENV: "test", PUBLIC_URL: "http://127.0.0.1" }),
    ...testDatabase.config,
    ...(options.operationSeconds && { operationSeconds: options.operationSeconds }),
  };
  const log = createLog(process.env["LOG_LEVEL"] ?? "fatal");
  const database = await openDatabase(openStore(config, places.templateFolder), []);
  await migrate(database, log);

  const redis = options.redisUrl === undefined ? null : new Redis(options.redisUrl);
  const real = redis ? createRedisPubSub(redis, log, options.redisPrefix) : createMemoryPubSub(log);
  const pubSub = options.pubSub?.(real) ?? real;
  const clock = systemClock;
  const times = options.times ?? {};
  const realtime = createRealtime({ database, clock, log, pubSub, times });
  const services: Services = {
    config,
    log,
    clock,
    database,
    mailer: createTerminalMailer(() => {}),
    limiter: createRateLimits(null),
    budgets: createBudgets(costBudgets, null),
    deadlines: new Deadlines(config.operationSeconds),
    telemetry: createTelemetry(log),
    eventLog: realtime.eventLog,
    rights: realtime.rights,
  };
  const viewers = new Map<string, Viewer>();
  const roles = new Map<string, string>();
  const decisions = { count: 0 };
  const live = createLiveServer({
    services,
    schema: stageSchema,
    realtime,
    followables: followables(roles, decisions),
    async readViewer(_services, { token }) {
      const viewer = viewers.get(token ?? "");
      if (!viewer && token?.startsWith(keyPrefix)) throw new KeyRefused();
      return viewer ?? { kind: "nobody" };
    },
    caps: options.caps ?? {},
    times,
  });
  const app = await createApp(config, log, services.telemetry);
  addStreamRoute(app, live.stream, new PersistedDocuments(), config);
  routeUpgrades(app.server, config.publicUrl, { "/graphql": live.upgrade });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const url = `ws://127.0.0.1:${port}/graphql`;
  const clients: Client[] = [];

  const stage: Stage = {
    url,
    streamUrl: `http://127.0.0.1:${port}${streamPath}`,
    services,
    realtime,
    viewers,
    roles,
    decisions,
    async say(room, n, data = {}) {
      const context = nobodysContext(services);
      return commit(context, (tx) =>
        tx.append(`room:${room}`, { type: "Said", data: { n, ...data } }),
      );
    },
    cursor: (room) => headCursor(database.kysely, `room:${room}`),
    client(token) {
      const client = createClient({ url, webSocketImpl: withCookie(token), retryAttempts: 0 });
      clients.push(client);
      return client;
    },
    follow(room, after, token) {
      const extensions = after == null ? {} : { extensions: { after } };
      const payload = { query: roomEvents, variables: { room }, ...extensions };
      return new Subscription<RoomEvents>(stage.client(token), payload);
    },
    async stop() {
      for (const client of clients) await client.dispose();
      await Promise.all([live.close(), app.close()]);
      await realtime.close();
      await pubSub.close();
      redis?.disconnect();
      await database.close();
      if (!options.database) await testDatabase.remove();
    },
  };
  return stage;
}

export function nobodysContext(services: Services): HubContext {
  const caller = { address: "test", device: "test", language: "en", token: null };
  return makeContext(services, { kind: "nobody" }, caller, "test");
}

/** A browser's socket sends its cookies by itself; this one has to be told. */
export function withCookie(token?: string): typeof WebSocket {
  return withHeaders(token === undefined ? {} : { cookie: `hub_session=${token}` });
}

export function withHeaders(headers: Record<string, string>): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols, { headers });
    }
  } as typeof WebSocket;
}

function followables(roles: Map<string, string>, decisions: { count: number }): Followable[] {
  async function admit({ viewer }: HubContext, args: Record<string, unknown>): Promise<Admission> {
    decisions.count += 1;
    const person = viewer.kind === "person" ? viewer.personId : null;
    const role = roles.size === 0 ? "guest" : roles.get(person ?? "");
    if (role === undefined) {
      throw new GraphQLError("Only who is in the room may follow it.", {
        extensions: { code: "FORBIDDEN" },
      });
    }
    const topic = `room:${String(args["room"])}`;
    const rights = [topic, `attendance:${person}`];
    const presence = person === null ? {} : { presence: { room: topic, member: person } };
    return { topic, kind: "log", scope: `${topic}:${role}`, rights, ...presence };
  }
  return [
    { field: "roomEvents", admit },
    {
      field: "roomPresence",
      async admit(context, args) {
        const { presence: _shown, ...admission } = await admit(context, args);
        return { ...admission, kind: "fleeting" };
      },
    },
  ];
}
