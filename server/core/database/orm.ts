import type { AnyEntity, EntityClass, EntitySchema } from "@mikro-orm/core";
import { type Options, SqlMikroORM } from "@mikro-orm/sql";
import type { Engine } from "#server/core/database/engine.ts";
import { migrations } from "#server/core/database/migrations/list.ts";
import { preparingClient } from "#server/core/database/preparing-client.ts";
import { valueParsers } from "#server/core/database/value-parsers.ts";

/** What the features store; `server/hub.ts` puts the list together. */
export type Entities = readonly (EntityClass<AnyEntity> | EntitySchema)[];
export type Orm = ReturnType<typeof init>;

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
export async function connectEmbedded(engine: Promise<Engine>, entities: Entities): Promise<Orm> {
  const { PgliteDriver } = await import("@mikro-orm/pglite");
  return init({
    ...common,
    driver: PgliteDriver,
    dbName: "embedded",
    driverOptions: { pglite: async () => (await engine).pglite },
    entities: [...entities],
  });
}

/** Over a PostgreSQL server; at most `poolSize` connections of this node. */
export async function connectServer(url: string, entities: Entities, poolSize = 10): Promise<Orm> {
  const [{ PostgreSqlDriver }, { Client, TypeOverrides }] = await Promise.all([
    import("@mikro-orm/postgresql"),
    import("pg").then(({ default: pg }) => pg),
  ]);
  const types = new TypeOverrides();
  for (const [oid, parse] of Object.entries(valueParsers)) types.setTypeParser(Number(oid), parse);
  return init({
    ...common,
    driver: PostgreSqlDriver,
    clientUrl: url,
    driverOptions: { types, Client: preparingClient(Client) },
    pool: { min: 0, max: poolSize },
    entities: [...entities],
  });
}

/** Its own `init` looks for extensions among the packages, which costs more than all the rest. */
function init(options: Partial<Options>) {
  return new SqlMikroORM(options);
}
