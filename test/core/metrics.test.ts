import { afterAll, beforeAll, expect, test } from "vitest";
import { transports } from "#test/support/every-transport.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { scrape } from "#test/support/metrics.ts";
import { createMinutesRoom } from "#test/support/minutes-room.ts";
import { until } from "#test/support/until.ts";
import { Writer } from "#test/support/writer.ts";
import { join, makeWorkshop, say } from "#test/support/workshop.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const statusOf = async (at: TestHub, headers: Record<string, string> = {}) =>
  (await fetch(`${at.address}/metrics`, { headers })).status;

test("what is counted is told as OpenMetrics", async () => {
  const response = await fetch(`${hub.address}/metrics`);
  expect(response.headers.get("content-type")).toContain("application/openmetrics-text");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const { types } = await scrape(hub);
  expect(types.get("hub_operations")).toBe("counter");
  expect(types.get("hub_operation_duration_seconds")).toBe("histogram");
  expect(types.get("hub_subscriptions")).toBe("gauge");
});

test("operations are counted by name and code, whichever way they are answered", async () => {
  const client = hub.client();
  const before = await scrape(hub);
  await client.ask("query HomePage { serverTime }");
  // The second time it is planned.
  await client.ask("query HomePage { serverTime }");
  await client.query("query HomePage { nothingLikeThis }");
  await client.query("{");
  const rise = async (labels: Record<string, string>) =>
    (await scrape(hub)).sum("hub_operations_total", labels) -
    before.sum("hub_operations_total", labels);
  await until("the answers to be counted", async () => (await rise({ transport: "http" })) === 4);
  expect(await rise({ operation: "HomePage", kind: "query", code: "OK" })).toBe(2);
  expect(await rise({ code: "GRAPHQL_VALIDATION_FAILED" })).toBe(1);
  expect(await rise({ code: "GRAPHQL_PARSE_FAILED" })).toBe(1);
  const after = await scrape(hub);
  const labels = { operation: "HomePage", kind: "query" };
  expect(after.sum("hub_operation_duration_seconds_count", labels)).toBeGreaterThanOrEqual(2);
  expect(after.sum("hub_operation_cost_count")).toBeGreaterThan(0);
  expect(after.sum("hub_http_requests_total", { route: "/graphql", status: "200" })).toBe(
    after.sum("hub_operations_total", { transport: "http" }) -
      after.sum("hub_http_requests_total", { route: "/graphql", status: "400" }),
  );
});

test("costs are told by kind, and refusals by limit and by budget, on every way in", async () => {
  const poor = await startHub({ config: { costBudgets: { key: 0, session: 0, address: 30 } } });
  const large = "{ countries(first: 90) { edges { node { code } } } }";
  const aliases = `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: serverTime`).join(" ")} }`;
  try {
    for (const send of Object.values(transports)) {
      await send(poor.address, { query: large });
      await send(poor.address, { query: aliases });
    }
    const ways = Object.keys(transports).length;
    const refused = async (labels: Record<string, string>) =>
      (await scrape(poor)).sum("hub_refusals_total", labels);
    await until("the refusals to be counted", async () => (await refused({})) === 2 * ways);
    expect(await refused({ code: "TOO_MANY_REQUESTS", by: "address" })).toBe(ways);
    expect(await refused({ code: "QUERY_TOO_COMPLEX", by: "aliases" })).toBe(ways);
    // Nothing was answered, so nothing was counted in an answer.
    expect((await scrape(poor)).sum("hub_operation_actual_cost_count")).toBe(0);
  } finally {
    await poor.stop();
  }
  const countries = "{ countries(first: 7) { edges { node { code } } } }";
  for (let asked = 0; asked < 40; asked += 1) await hub.client().ask(countries);
  await until("answers to be counted", async () => {
    const told = await scrape(hub);
    return told.sum("hub_operation_actual_cost_count", { kind: "query" }) >= 2;
  });
  const told = await scrape(hub);
  expect(told.sum("hub_operation_cost_count", { kind: "query" })).toBeGreaterThanOrEqual(40);
  expect(told.sum("hub_operation_actual_cost_sum", { kind: "query" })).toBeGreaterThanOrEqual(14);
});

test("names that strangers make up, and addresses that are not there, make no new series", async () => {
  const client = hub.client();
  await Promise.all(
    Array.from({ length: 30 }, (_, n) => client.ask(`query Foreign${n} { serverTime }`)),
  );
  await Promise.all(Array.from({ length: 10 }, (_, n) => client.fetch(`/nowhere/${n}`)));
  await until("the answers to be counted", async () => {
    return (await scrape(hub)).sum("hub_operations_total", { operation: "other" }) >= 30;
  });
  const told = await scrape(hub);
  const names = [...told.values("hub_operations_total", "operation")];
  expect(names.filter((name) => name.startsWith("Foreign"))).toEqual([]);
  const routes = [...told.values("hub_http_requests_total", "route")];
  expect(routes.filter((route) => route.includes("nowhere"))).toEqual([]);
});

test("what is live is counted: who follows, what an event costs, who writes", async () => {
  const workshop = await makeWorkshop(hub);
  const before = await scrape(hub);
  const document = `subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }`;
  const clients = [workshop.host, hub.client(), hub.client()];
  const guests = await Promise.all(
    clients.slice(1).map((client, n) => join(workshop, client, `Guest ${n}`)),
  );
  const following = guests.map(({ client }) => client.subscribe(document, { id: workshop.id }));
  await until("both to follow", async () => (await scrape(hub)).sum("hub_subscriptions") === 2);
  expect((await scrape(hub)).sum("hub_subscription_groups")).toBe(1);
  expect((await scrape(hub)).sum("hub_sockets")).toBe(2);
  await say(workshop.host, workshop.items[0]!, "Hello");
  await Promise.all(following.map((each) => each.next()));
  const after = await scrape(hub);
  const rise = (name: string) => after.sum(name) - before.sum(name);
  expect(rise("hub_event_executions_total")).toBeGreaterThanOrEqual(1);
  expect(rise("hub_event_deliveries_total")).toBeGreaterThanOrEqual(2);
  expect(rise("hub_events_told_total")).toBeGreaterThanOrEqual(1);
  expect(after.sum("hub_operations_total", { transport: "websocket", kind: "subscription" })).toBe(
    2,
  );
  for (const each of following) each.stop();
  await until("nobody to follow", async () => (await scrape(hub)).sum("hub_subscriptions") === 0);
});

test("a document that people write is counted with its connections", async () => {
  const room = await createMinutesRoom(hub.services);
  const writer = new Writer(hub.address, room.documentName, "");
  await until(
    "the document to be open",
    async () => (await scrape(hub)).sum("hub_documents") === 1,
  );
  expect((await scrape(hub)).sum("hub_document_connections")).toBe(1);
  writer.close();
});

test("the database, the event loop and the memory are told", async () => {
  const told = await scrape(hub);
  expect(told.sum("hub_database_connections")).toBeGreaterThanOrEqual(1);
  expect(told.values("hub_database_connections", "state")).toEqual(new Set(["idle", "used"]));
  expect(told.types.has("hub_database_waiting")).toBe(true);
  expect(told.sum("process_resident_memory_bytes")).toBeGreaterThan(10_000_000);
  const quantiles = new Set(["0.5", "0.9", "0.99", "1"]);
  expect(told.values("nodejs_eventloop_lag_seconds", "quantile")).toEqual(quantiles);
});

test("without a token only the hub's own machine reads it, and no proxy speaks for it", async () => {
  expect(await statusOf(hub)).toBe(200);
  expect(await statusOf(hub, { "x-forwarded-for": "127.0.0.1" })).toBe(404);
});

test("with a token whoever sends it reads it, and nobody else", async () => {
  const metricsToken = "a-token-that-nobody-guesses";
  const closed = await startHub({ config: { metricsToken } });
  try {
    expect(await statusOf(closed)).toBe(404);
    expect(await statusOf(closed, { authorization: "Bearer something-else-entirely" })).toBe(404);
    expect(await statusOf(closed, { authorization: `Bearer ${metricsToken}` })).toBe(200);
  } finally {
    await closed.stop();
  }
});
