import type { GraphQLSchema } from "graphql";
import { socketPaths } from "#schema/live.ts";
import { type Clock, systemClock } from "#server/core/clock.ts";
import type { Config } from "#server/core/config.ts";
import type { Services } from "#server/core/context.ts";
import { Deadlines } from "#server/core/graphql/deadline.ts";
import { createBudgets } from "#server/core/cost/budgets.ts";
import type { Database } from "#server/core/database/database.ts";
import type { Upgrade } from "#server/core/http/upgrade.ts";
import type { Log } from "#server/core/log.ts";
import type { Mailer } from "#server/core/mail/mailer.ts";
import { type MailState, waitingForLetters } from "#server/core/mail/letters-under-way.ts";
import { createSmtpMailer } from "#server/core/mail/smtp-mailer.ts";
import { createTerminalMailer } from "#server/core/mail/terminal-mailer.ts";
import { type NodeHealth, readVersion } from "#server/core/node-health.ts";
import { createRateLimits } from "#server/core/rate-limits.ts";
import { openRedis, refuseWrongRedis } from "#server/core/redis.ts";
import type { Shutdown } from "#server/core/shutdown.ts";
import { watchEventLoop } from "#server/core/telemetry/event-loop-lag.ts";
import { createTelemetry, type Telemetry } from "#server/core/telemetry/telemetry.ts";
import { databaseMetrics } from "#server/core/telemetry/database-metrics.ts";
import { documentKinds, followables, readViewer } from "#server/features.ts";
import { type Collab, type CollabIntervals, createCollab } from "#server/realtime/collab/collab.ts";
import { liveMetrics } from "#server/realtime/live-metrics.ts";
import { createMemoryPubSub } from "#server/realtime/pub-sub.ts";
import { createRealtime, type Realtime } from "#server/realtime/realtime.ts";
import { createRedisPubSub } from "#server/realtime/redis-pub-sub.ts";
import type { StreamRoute } from "#server/realtime/stream-server.ts";
import { createLiveServer } from "#server/realtime/live-server.ts";

interface Parts {
  config: Config;
  log: Log;
  database: Database;
  clock?: Clock;
  mailer?: Mailer;
  /** Of the server that is there already. */
  telemetry?: Telemetry;
  /** Tests wait less for documents to be stored. */
  documentTimes?: Partial<CollabIntervals>;
}

/** What the hub is made of: the services that resolvers reach, with the live parts among them. */
export type HubServices = Services &
  Pick<Realtime, "presence" | "metrics"> & {
    /** What people write together. */
    documents: Collab;
    mailer: Mailer & { state(): MailState };
    node: NodeHealth;
  };

/** Makes the parts of a hub that live as long as it does. */
export async function openServices(
  {
    config,
    log,
    database,
    clock = systemClock,
    mailer: chosen = chooseMailer(config, log),
    documentTimes,
    telemetry = createTelemetry(log),
  }: Parts,
  shutdown: Shutdown,
): Promise<{ services: HubServices; realtime: Realtime }> {
  const mailer = waitingForLetters(chosen);
  shutdown.after("mail", () => mailer.close());
  if (config.redisUrl !== null) await refuseWrongRedis(config.redisUrl);
  const redis = config.redisUrl === null ? null : openRedis(config.redisUrl, log);
  if (redis) shutdown.after("redis", () => redis.disconnect());
  const pubSub = redis ? createRedisPubSub(redis, log) : createMemoryPubSub(log);
  shutdown.after("hints", () => pubSub.close());
  const realtime = createRealtime({ database, clock, log, pubSub });
  shutdown.after("feeds", () => realtime.close());
  const { eventLog, rights, presence, metrics } = realtime;
  const limiter = createRateLimits(redis);
  const budgets = createBudgets(config.costBudgets, redis);
  shutdown.after("budgets", () => budgets.close());
  const services = {
    config,
    log,
    clock,
    mailer,
    database,
    limiter,
    budgets,
    deadlines: new Deadlines(config.operationSeconds),
    eventLog,
    rights,
    presence,
    metrics,
    telemetry,
  };
  const documents = createCollab({
    services,
    readViewer,
    rights,
    kinds: documentKinds,
    times: documentTimes,
  });
  shutdown.traffic("documents", () => documents.close());
  databaseMetrics(telemetry.registry, database);
  liveMetrics(telemetry.registry, metrics, documents);
  const { lagMs, close } = watchEventLoop();
  shutdown.after("watch of the event loop", close);
  const node: NodeHealth = {
    version: readVersion(),
    startedAt: clock.now(),
    redisAnswers: () => redis && redis.status === "ready",
    lagMs,
  };
  return { realtime, services: { ...services, documents, node } };
}

/** What is live: the servers of the hub's sockets by path, and its streams of events. */
export function openLive(
  services: HubServices,
  realtime: Realtime,
  schema: GraphQLSchema,
  shutdown: Shutdown,
): { sockets: Record<string, Upgrade>; stream: StreamRoute } {
  const live = createLiveServer({ services, schema, realtime, followables, readViewer });
  shutdown.traffic("sockets and streams", () => live.close());
  const sockets = {
    [socketPaths.graphql]: live.upgrade,
    [socketPaths.documents]: services.documents.upgrade,
  };
  return { sockets, stream: live.stream };
}

export function chooseMailer({ smtpUrl, mailFrom, production }: Config, log: Log): Mailer {
  if (smtpUrl !== null) return createSmtpMailer(smtpUrl, mailFrom);
  // What a server in production prints is kept and read by others: no addresses, and no codes.
  const print = production
    ? () => log.error("a letter was not sent: SMTP_URL is not set")
    : (line: string) => void process.stdout.write(`${line}\n`);
  return createTerminalMailer(print);
}
