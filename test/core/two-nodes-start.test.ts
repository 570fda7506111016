import { afterEach, expect, test } from "vitest";
import pg from "pg";
import { migrations } from "#server/core/database/migrations/list.ts";
import { freePort } from "#test/support/free-port.ts";
import { type HubProcess, spawnHub } from "#test/support/hub-process.ts";
import { createEmptyDatabase, testServer } from "#test/support/server-database.ts";

const title =
  "two nodes that start together on a new database both serve, and one of them fills it";
const leftOut = "left out, needs TEST_DATABASE_URL: the embedded database serves one process";

const hubs: HubProcess[] = [];
const drops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.stop()));
  for (const drop of drops.splice(0)) await drop();
});

test.skipIf(testServer === null)(
  testServer === null ? `${title} (${leftOut})` : title,
  async () => {
    const { url, drop } = await createEmptyDatabase(testServer!);
    drops.push(drop);
    const config = { databaseUrl: url, dataFolder: "" };
    const start = async () => {
      const hub = await spawnHub({ config }, await freePort(), null, { demo: true });
      hubs.push(hub);
    };
    await Promise.all([start(), start()]);

    for (const { address } of hubs)
      expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const landed = await client.query("select name from mikro_orm_migrations order by id");
    const live = await client.query("select id from workshop where state = 'live'");
    await client.end();
    expect(landed.rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    expect(live.rows).toHaveLength(1);
  },
);
