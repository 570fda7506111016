import { statfs } from "node:fs/promises";
import { sql } from "kysely";
import type { HubContext, Services } from "#server/core/context.ts";
import { landedMigrations } from "#server/core/database/migrate.ts";
import { migrations } from "#server/core/database/migrations/list.ts";
import type { MailState } from "#server/core/mail/letters-under-way.ts";
import type { NodeHealth } from "#server/core/node-health.ts";
import type { Collab } from "#server/realtime/collab/collab.ts";
import type { RealtimeMetrics } from "#server/realtime/metrics.ts";
import type { DatabaseHealth, DiskHealth, HubHealth } from "./hub-health.type.ts";
import { lookAt } from "./look-at.ts";

/** The parts of a hub that know how they are. */
type KnownParts = Services & {
  node: NodeHealth;
  mailer: { state(): MailState };
  metrics: RealtimeMetrics;
  documents: Pick<Collab, "open">;
};

/** How the hub is at this moment: numbers alone, no path, no host, nobody's name. */
export async function lookAtHub(context: HubContext): Promise<HubHealth> {
  const { config, node, mailer, metrics, documents, clock } = context.services as KnownParts;
  const seen = {
    at: clock.now(),
    version: node.version,
    startedAt: node.startedAt,
    database: await databaseHealth(context),
    disk: config.databaseUrl === null ? await diskHealth(config.dataFolder) : null,
    mail: { configured: config.smtpUrl !== null, ...mailer.state() },
    redisAnswers: node.redisAnswers(),
    live: {
      connections: metrics.sockets + metrics.streams,
      subscriptions: metrics.subscriptions,
      groups: metrics.groups,
      documents: documents.open.documents,
      documentConnections: documents.open.connections,
    },
    lagMs: tenths(node.lagMs()),
    memoryMegabytes: megabytes(process.memoryUsage.rss()),
  };
  return { ...seen, lookAt: lookAt(seen) };
}

async function databaseHealth({ db, services }: HubContext): Promise<DatabaseHealth> {
  const { database } = services;
  const { waiting } = database.connections();
  const began = performance.now();
  await database.ping();
  const answeredInMs = tenths(performance.now() - began);
  const landed = await landedMigrations(db);
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database())::float8 as bytes`.execute(db);
  return {
    embedded: database.embedded,
    answeredInMs,
    sizeMegabytes: megabytes(rows[0]!.bytes),
    waiting,
    migrations: landed.size,
    migrationsMissing: migrations.filter(({ name }) => !landed.has(name)).length,
  };
}

async function diskHealth(folder: string): Promise<DiskHealth> {
  const { bsize, bavail, blocks } = await statfs(folder);
  return { freeMegabytes: megabytes(bavail * bsize), totalMegabytes: megabytes(blocks * bsize) };
}

const tenths = (value: number) => Math.round(value * 10) / 10;
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
