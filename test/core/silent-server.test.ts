import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import pg from "pg";
import { expect, test } from "vitest";
import { databaseAway } from "#server/core/database/database-away.ts";
import { preparingClient } from "#server/core/database/preparing-client.ts";

test("a database server that takes a connection and says nothing is given up, and counts as away", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const HubClient = preparingClient(pg.Client, null);
  const client = new HubClient({ host: "127.0.0.1", port, user: "hub", database: "hub" });
  client.on("error", () => {});
  const failure = await client.connect().then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Error);
  expect(databaseAway(failure)).toBe(true);
  silent.close();
});
