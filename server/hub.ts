import "reflect-metadata";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Clock } from "#server/core/clock.ts";
import type { Config } from "#server/core/config.ts";
import type { Services } from "#server/core/context.ts";
import { openDatabase, openStore, type Store } from "#server/core/database/database.ts";
import { migrate } from "#server/core/database/migrate.ts";
import { longestStatement } from "#server/core/graphql/operation.limits.ts";
import { createApolloServer } from "#server/core/graphql/apollo-server.ts";
import { PersistedDocuments } from "#server/core/graphql/persisted-documents.ts";
import { PlannedQueries } from "#server/core/graphql/plans/planned-queries.ts";
import { createApp, type httpTimes } from "#server/core/http/app.ts";
import { callerOf } from "#server/core/http/caller.ts";
import { addClientRoutes } from "#server/core/http/client-routes.ts";
import { closeHttp } from "#server/core/http/close-http.ts";
import { addDevMailRoute } from "#server/core/http/dev-mail.ts";
import { addChangelogFeed } from "#server/core/http/changelog-feed.ts";
import { addContractRoute } from "#server/core/http/contract-route.ts";
import { addGraphiqlRoutes } from "#server/core/http/graphiql-routes.ts";
import { addGraphqlRoute } from "#server/core/http/graphql-route.ts";
import { answerUnknown } from "#server/core/http/error-handler.ts";
import { addHealthRoutes } from "#server/core/http/health.ts";
import { addMetricsRoute } from "#server/core/http/metrics-route.ts";
import { addPublicDataRoutes } from "#server/core/http/public-data-routes.ts";
import { routeUpgrades } from "#server/core/http/upgrade.ts";
import { contextOfRequest } from "#server/core/http/request-context.ts";
import type { Log } from "#server/core/log.ts";
import type { Mailer } from "#server/core/mail/mailer.ts";
import { keepsLetters } from "#server/core/mail/terminal-mailer.ts";
import { contextOfHub, makeContext } from "#server/core/make-context.ts";
import { Shutdown } from "#server/core/shutdown.ts";
import { processMetrics } from "#server/core/telemetry/process-metrics.ts";
import { traceStatements } from "#server/core/telemetry/trace-statements.ts";
import type { Tracing } from "#server/core/telemetry/tracing.ts";
import { createTelemetry } from "#server/core/telemetry/telemetry.ts";
import {
  addRoutes,
  entities,
  pages,
  readViewer,
  seedWhenEmpty,
  welcome,
} from "#server/features.ts";
import { startSearchIndexer } from "#server/features/search/search-indexer.ts";
import { addStreamRoute } from "#server/realtime/stream-route.ts";
import type { CollabIntervals } from "#server/realtime/collab/collab.ts";
import { printContract } from "#server/print-schema.ts";
import { startRetention } from "#server/retention.ts";
import { publicData } from "#server/public-data.ts";
import { createSchema } from "#server/schema.ts";
import { type HubServices, openServices, openLive } from "#server/services.ts";
import { notFoundPage } from "#server/site-pages.ts";

export interface HubOptions {
  config: Config;
  log: Log;
  /** Folder of the built client; null: only the API is served. */
  clientFolder: string | null;
  /** Folder of the built GraphiQL; left out: it is not served. */
  graphiqlFolder?: string | null;
  /** Folder of the prepared database, where a new embedded one begins; null: with an empty one. */
  templateFolder: string | null;
  /** A store that is on its way up already, to save time. */
  store?: Store;
  clock?: Clock;
  mailer?: Mailer;
  /** Tests wait less for documents to be stored. */
  documentTimes?: Partial<CollabIntervals>;
  /** Tests wait less for those who send too slowly. */
  httpTimes?: typeof httpTimes;
}

/** A hub that serves. */
export interface Hub {
  services: HubServices;
  /** `http://127.0.0.1:4000` */
  address: string;
  /** What the terminal tells whoever started it. */
  welcome: readonly string[];
  /** Lets what runs end, tells the sockets, stores the documents, closes the database. */
  stop(): Promise<void>;
}

/** Puts the parts together and serves. What was opened is closed again when a later part fails. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const shutdown = new Shutdown(options.log);
  try {
    return await assemble(options, shutdown);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

async function assemble(options: HubOptions, shutdown: Shutdown): Promise<Hub> {
  const { config, log } = options;
  const store = options.store ?? openStore(config, options.templateFolder);
  const tracing = config.traces ? await loadTracing() : null;
  if (tracing) shutdown.after("traces", () => tracing.close());
  const opening = openDatabase(store, entities, tracing && traceStatements(tracing));
  // All that needs no database is made while it comes up.
  opening.catch(() => {});
  const schema = createSchema();
  const documents = new PersistedDocuments();
  const apollo = createApolloServer(schema, { log, config }, documents);
  const telemetry = createTelemetry(log, tracing);
  shutdown.after("metrics", processMetrics(telemetry.registry));
  const app = await createApp(config, log, telemetry, options.httpTimes);
  await apollo.start();

  const database = await opening;
  shutdown.after("database", () => database.close());
  await migrate(database, log, (db) => seedWhenEmpty(db, log));
  database.limitStatements(longestStatement(config.operationSeconds));
  const { services, realtime } = await openServices({ ...options, database, telemetry }, shutdown);

  const { redisAnswers } = services.node;
  addHealthRoutes(app, { database, redisAnswers, stopping: () => shutdown.begun });
  addMetricsRoute(app, telemetry, config);
  const queries = new PlannedQueries(schema);
  addGraphqlRoute(app, { apollo, queries, documents, services, readViewer });
  const { sockets, stream } = openLive(services, realtime, schema, shutdown);
  addStreamRoute(app, stream, documents, config);
  addContractRoute(app, () => printContract(schema));
  addChangelogFeed(app, config.publicUrl);
  addPublicDataRoutes(app, publicData, {
    queries,
    nobody: (id) => contextOfHub(services, id),
  });
  addRoutes(app, services);
  if (!config.production && keepsLetters(services.mailer))
    addDevMailRoute(app, services.mailer, config);
  if (options.graphiqlFolder) await addGraphiqlRoutes(app, options.graphiqlFolder, config);
  if (options.clientFolder === null) answerUnknown(app);
  else await addSite(app, options.clientFolder, services);
  const lines = await welcome(services);
  routeUpgrades(app.server, config.publicUrl, sockets);
  const address = await listen(app, config, shutdown);
  // Nobody waits for it to be answered.
  const indexer = startSearchIndexer(services);
  shutdown.after("search", () => indexer.close());
  const retention = startRetention(services);
  shutdown.after("retention", () => retention.close());
  return { services, address, welcome: lines, stop: () => shutdown.run() };
}

/** Who collects no traces does not load what sends them. */
async function loadTracing(): Promise<Tracing> {
  const { openTelemetry } = await import("#server/core/telemetry/open-telemetry.ts");
  return openTelemetry();
}

function addSite(app: FastifyInstance, folder: string, services: Services): Promise<void> {
  const { config } = services;
  return addClientRoutes(app, {
    folder,
    publicUrl: config.publicUrl,
    pages,
    notFound: notFoundPage,
    // A head shows only what everybody may see, whoever asks.
    context: ({ raw, id }) =>
      makeContext(services, { kind: "nobody" }, { ...callerOf(raw, config), token: null }, id),
    readerContext: (request) => contextOfRequest(services, readViewer, request),
  });
}

async function listen(app: FastifyInstance, config: Config, shutdown: Shutdown): Promise<string> {
  await app.listen({ port: config.port, host: config.host });
  shutdown.traffic("http", () => closeHttp(app));
  if (config.drainSeconds > 0) shutdown.announce(() => wait(config.drainSeconds * 1000));
  const { port } = app.server.address() as AddressInfo;
  return `http://${["0.0.0.0", "::"].includes(config.host) ? "localhost" : config.host}:${port}`;
}
