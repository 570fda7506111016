import type { AnyEntity, EntityClass, EntitySchema } from "@mikro-orm/core";
import { type Options, SqlMikroORM } from "@mikro-orm/sql";
import { CompiledQuery, type DatabaseConnection } from "kysely";
import type { Pool } from "pg";
import { EmbeddedDialect } from "#server/core/database/embedded-dialect.ts";
import type { Engine } from "#server/core/database/engine.ts";
import { migrations } from "#server/core/database/migrations/list.ts";
import { shareFairly } from "#server/core/database/fair-pool.ts";
import type { FairLine } from "#server/core/fair-line.ts";
import { cutDeadConnections } from "#server/core/database/dead-connections.ts";
import { outsideOperations } from "#server/core/graphql/deadline.ts";
import { preparingClient } from "#server/core/database/preparing-client.ts";
import type { WatchStatement } from "#server/core/telemetry/trace-statements.ts";
import { valueParsers } from "#server/core/database/value-parsers.ts";

/** What the features store; `server/hub.ts` puts the list together. */
export type Entities = readonly (EntityClass<AnyEntity> | EntitySchema)[];
export type Orm = ReturnType<typeof init>;

/** Connected, and how busy its connections are. */
interface Connected {
  orm: Orm;
  connections(): { size: number; idle: number; waiting: number };
  /** From now on no statement on a new connection runs longer; the embedded engine cannot do that. */
  limitStatements(seconds: number): void;
}

const common = {
  // Rows are told apart by request: nobody shares an identity map by accident.
  allowGlobalContext: false,
  discovery: { warnWhenNoEntities: false },
  ensureDatabase: false,
  migrations: {
    migrationsList: migrations,
    snapshot: false,
    disableForeignKeys: false,
    silent: true,
  },
} as const;

/** Over the embedded database. The engine is closed by who started it. */
export async function connectEmbedded(
  engine: Promise<Engine>,
  entities: Entities,
  watch: WatchStatement | null,
): Promise<Connected> {
  const { PgliteDriver } = await import("@mikro-orm/pglite");
  const dialect = new EmbeddedDialect(async () => (await engine).pglite, watch);
  const orm = init({
    ...common,
    driver: PgliteDriver,
    dbName: "embedded",
    driverOptions: dialect,
    entities: [...entities],
  });
  return { orm, connections: () => dialect.connections, limitStatements: () => {} };
}

/** Over a PostgreSQL server; at most `poolSize` connections of this node. */
export async function connectServer(
  url: string,
  entities: Entities,
  watch: WatchStatement | null,
  poolSize = 10,
): Promise<Connected> {
  const [{ PostgreSqlDriver }, { Client, TypeOverrides }] = await Promise.all([
    import("@mikro-orm/postgresql"),
    import("pg").then(({ default: pg }) => pg),
  ]);
  const types = new TypeOverrides();
  for (const [oid, parse] of Object.entries(valueParsers)) types.setTypeParser(Number(oid), parse);
  let pool: Pool | null = null;
  let line: FairLine | null = null;
  const onPoolCreated = (created: Pool) => {
    pool = created;
    line = shareFairly(created, poolSize);
    cutDeadConnections(created, (limits) => new Client({ connectionString: url, ...limits }));
  };
  let limit = 0;
  // A setting and no parameter of the connection: poolers refuse those they do not know.
  const onCreateConnection = async (connection: unknown) => {
    const set = CompiledQuery.raw(`set statement_timeout = ${limit * 1_000}`);
    if (limit > 0)
      await outsideOperations(() => (connection as DatabaseConnection).executeQuery(set));
  };
  const orm = init({
    ...common,
    driver: PostgreSqlDriver,
    clientUrl: url,
    driverOptions: { types, Client: preparingClient(Client, watch), onPoolCreated },
    pool: { min: 0, max: poolSize },
    onCreateConnection,
    entities: [...entities],
  });
  return {
    orm,
    connections: () => connectionsOf(pool, line),
    limitStatements: (seconds) => void (limit = seconds),
  };
}

/** The pool is made with the first statement. */
function connectionsOf(pool: Pool | null, line: FairLine | null) {
  if (pool === null || line === null) return { size: 0, idle: 0, waiting: 0 };
  const { totalCount: size, idleCount: idle, waitingCount } = pool;
  return { size, idle, waiting: waitingCount + line.length };
}

/** Its own `init` looks for extensions among the packages, which costs more than all the rest. */
function init(options: Partial<Options>) {
  return new SqlMikroORM(options);
}
