import { type Kysely, sql } from "kysely";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Config } from "#server/core/config.ts";
import { type Engine, startEngine } from "#server/core/database/engine.ts";
import {
  connectEmbedded,
  connectServer,
  type Entities,
  type Orm,
} from "#server/core/database/orm.ts";
import type { WatchStatement } from "#server/core/telemetry/trace-statements.ts";
import type { Tables } from "#server/core/database/tables.ts";

/** The store: an object mapper for commands, typed SQL for reads, on one connection or pool. */
export interface Database {
  orm: Orm;
  /** A fresh unit of work. */
  em(): SqlEntityManager;
  /** Reads outside transactions. */
  kysely: Kysely<Tables>;
  /** The embedded database has one connection: a read waits for an open transaction. */
  embedded: boolean;
  /** Of this node; `waiting` are statements and transactions in line for one. */
  connections(): { size: number; idle: number; waiting: number };
  /** From now on no statement on a new connection runs longer; the embedded engine cannot do that. */
  limitStatements(seconds: number): void;
  /** Resolves when the database answers; rejects when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Something that can be connected to: the embedded engine on its way up, or a server's address. */
export type Store = { engine: Promise<Engine> } | { url: string };

/** Begins to start the embedded engine at once when that is the store: it takes the longest. */
export function openStore(config: Config, template: string | null): Store {
  if (config.databaseUrl !== null) return { url: config.databaseUrl };
  const engine = startEngine(config.dataFolder, template);
  // Whoever connects meets the failure; until then it must not end the process.
  engine.catch(() => {});
  return { engine };
}

export async function openDatabase(
  store: Store,
  entities: Entities,
  watch: WatchStatement | null = null,
): Promise<Database> {
  const embedded = "engine" in store;
  const { orm, connections, limitStatements } = embedded
    ? await connectEmbedded(store.engine, entities, watch)
    : await connectServer(store.url, entities, watch);
  // A folder that somebody else serves from is found out here, not at the first query.
  if (embedded) await store.engine;
  const kysely = orm.em.fork().getKysely<Tables>();
  return {
    orm,
    em: () => orm.em.fork(),
    kysely,
    embedded,
    connections,
    limitStatements,
    async ping() {
      await sql`select 1`.execute(kysely);
    },
    async close() {
      await orm.close(true);
      if (embedded) await (await store.engine).close();
    },
  };
}
