import "reflect-metadata";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Clock } from "#server/core/clock.ts";
import type { Config } from "#server/core/config.ts";
import type { Services } from "#server/core/context.ts";
import { openDatabase, openStore, type Store } from "#server/core/database/database.ts";
import { migrate } from "#server/core/database/migrate.ts";
import { createApolloServer } from "#server/core/graphql/apollo-server.ts";
import { PlannedQueries } from "#server/core/graphql/plans/planned-queries.ts";
import { createApp } from "#server/core/http/app.ts";
import { callerOf } from "#server/core/http/caller.ts";
import { addClientRoutes } from "#server/core/http/client-routes.ts";
import { addDevMailRoute } from "#server/core/http/dev-mail.ts";
import { addGraphqlRoute } from "#server/core/http/graphql-route.ts";
import { answerUnknown } from "#server/core/http/error-handler.ts";
import { addHealthRoutes } from "#server/core/http/health.ts";
import { routeUpgrades } from "#server/core/http/upgrade.ts";
import { contextOfRequest } from "#server/core/http/request-context.ts";
import type { Log } from "#server/core/log.ts";
import type { Mailer } from "#server/core/mail/mailer.ts";
import { keepsLetters } from "#server/core/mail/terminal-mailer.ts";
import { makeContext } from "#server/core/make-context.ts";
import { Shutdown } from "#server/core/shutdown.ts";
import {
  addRoutes,
  entities,
  pages,
  readViewer,
  seedWhenEmpty,
  welcome,
} from "#server/features.ts";
import { startSearchIndexer } from "#server/features/search/search-indexer.ts";
import type { CollabIntervals } from "#server/realtime/collab/collab.ts";
import { createSchema } from "#server/schema.ts";
import { type HubServices, openServices, openSockets } from "#server/services.ts";
import { notFoundPage } from "#server/site-pages.ts";

export interface HubOptions {
  config: Config;
  log: Log;
  /** Folder of the built client; null: only the API is served. */
  clientFolder: string | null;
  /** Folder of the prepared database, where a new embedded one begins; null: with an empty one. */
  templateFolder: string | null;
  /** A store that is on its way up already, to save time. */
  store?: Store;
  clock?: Clock;
  mailer?: Mailer;
  /** Tests wait less for documents to be stored. */
  documentTimes?: Partial<CollabIntervals>;
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
  const opening = openDatabase(store, entities);
  // All that needs no database is made while it comes up.
  opening.catch(() => {});
  const schema = createSchema();
  const apollo = createApolloServer(schema, log);
  const app = await createApp(config, log);
  await apollo.start();

  const database = await opening;
  shutdown.after("database", () => database.close());
  await migrate(database, log, (db) => seedWhenEmpty(db, log));
  const { services, realtime } = await openServices({ ...options, database }, shutdown);

  addHealthRoutes(app, database, () => shutdown.begun);
  const queries = new PlannedQueries(schema);
  addGraphqlRoute(app, { apollo, queries, services, readViewer });
  addRoutes(app, services);
  if (!config.production && keepsLetters(services.mailer))
    addDevMailRoute(app, services.mailer, config);
  if (options.clientFolder === null) answerUnknown(app);
  else await addSite(app, options.clientFolder, services);
  const lines = await welcome(services);
  const sockets = openSockets(services, realtime, schema, shutdown);
  routeUpgrades(app.server, config.publicUrl, sockets);
  const address = await listen(app, config, shutdown);
  // Nobody waits for it to be answered.
  const indexer = startSearchIndexer(services);
  shutdown.after("search", () => indexer.close());
  return { services, address, welcome: lines, stop: () => shutdown.run() };
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
  shutdown.first("http", () => app.close());
  const { port } = app.server.address() as AddressInfo;
  return `http://${["0.0.0.0", "::"].includes(config.host) ? "localhost" : config.host}:${port}`;
}
