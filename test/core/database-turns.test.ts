import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deadlineOfNow } from "#server/core/graphql/deadline.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { testServer } from "#test/support/server-database.ts";
import { until } from "#test/support/until.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

/** Connections that a node has to its database. */
const places = testServer === null ? 1 : 10;

/** Keeps all of them until what it gives is called. */
async function holdAll(): Promise<() => void> {
  const { kysely } = hub.services.database;
  const gate = Promise.withResolvers<void>();
  let held = 0;
  for (let place = 0; place < places; place += 1)
    void kysely.transaction().execute(async () => {
      held += 1;
      await gate.promise;
    });
  await until("all to be held", () => held === places);
  return gate.resolve;
}

test("who asks the database a great deal at once stands in line behind himself, and others do not", async () => {
  const { database, deadlines } = hub.services;
  const order: string[] = [];
  const ask = async (owner: string) => {
    await sql`select 1`.execute(database.kysely);
    order.push(owner);
  };
  const inOneOperation = (owner: string, questions: number) =>
    deadlines.run(async () => {
      deadlineOfNow()!.owner = owner;
      await Promise.all(Array.from({ length: questions }, () => ask(owner)));
    });
  const letGo = await holdAll();
  const asked = [inOneOperation("greedy", 60), inOneOperation("greedy", 60)];
  await until("a line", () => database.connections().waiting >= 120);
  asked.push(inOneOperation("modest", 1));
  letGo();
  await Promise.all(asked);
  expect(order).toHaveLength(121);
  expect(order.indexOf("modest")).toBeLessThanOrEqual(2 * places);
});
