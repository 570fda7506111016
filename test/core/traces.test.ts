import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readConfig } from "#server/core/config.ts";
import { nameOfStatement, shapeOfStatement } from "#server/core/telemetry/statement-shape.ts";
import { type Collector, startCollector } from "#test/support/collector.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";
import { join, makeWorkshop, say } from "#test/support/workshop.ts";

let collector: Collector;
let hub: TestHub;

beforeAll(async () => {
  collector = await startCollector();
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address);
  vi.stubEnv("OTEL_BSP_SCHEDULE_DELAY", "50");
  vi.stubEnv("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test");
  const { traces } = readConfig(process.env);
  hub = await startHub({ config: { traces } });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await hub.stop();
  await collector.close();
});

const text = "The pump at the east gate stands still since Monday";
const spansOf = (traceId: string) => collector.spans().filter((span) => span.traceId === traceId);

async function comeIn(traceId: string, name: RegExp) {
  await until(`a span ${name}`, () => spansOf(traceId).some((span) => name.test(span.name)));
  return spansOf(traceId).find((span) => name.test(span.name))!;
}

async function ask(traceId: string, query: string, variables: object = {}): Promise<void> {
  await hub.client().fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
    },
    body: JSON.stringify({ query, variables }),
  });
}

test("a request is told below that of its caller: the request, its operation, its statements", async () => {
  const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
  await ask(traceId, "query CitiesPage { cities(first: 3) { nodes { id slug } } }");
  const request = await comeIn(traceId, /^POST \/graphql$/);
  const operation = await comeIn(traceId, /CitiesPage$/);
  const statement = await comeIn(traceId, /^select/);
  expect(request.parentSpanId).toBe("00f067aa0ba902b7");
  expect(request.attributes).toMatchObject({
    "http.route": "/graphql",
    "http.response.status_code": "200",
  });
  expect(operation.parentSpanId).toBe(request.spanId);
  expect(statement.parentSpanId).toBe(operation.spanId);
  expect(statement.attributes["db.query.text"]).toMatch(/^(select|with)/);
  expect(request.resource).toMatchObject({
    "service.name": "esc-hub",
    "deployment.environment.name": "test",
  });
});

test("an event that is executed for those who follow is a trace of its own", async () => {
  const workshop = await makeWorkshop(hub);
  const guest = hub.client();
  await join(workshop, guest, "Trần Văn Bảo");
  const following = guest.subscribe(
    "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }",
    { id: workshop.id },
  );
  await until("somebody to follow", () => hub.services.metrics.groups > 0);
  await say(workshop.host, workshop.items[0]!, text);
  await following.find((told) => JSON.stringify(told).includes("CommentPosted"));
  const found = () => collector.spans().find(({ name }) => name === "event CommentPosted");
  await until("its span", () => found() !== undefined);
  expect(found()!.parentSpanId).toBe("");
  following.stop();
});

test("no trace holds a name, an address, a text or any other value", async () => {
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  await ask(traceId, "mutation RequestCode($email: String!) { wrong(email: $email) }", {
    email: "bao.tran@example.org",
  });
  await ask(traceId, `query Search { search(text: "${text}") { totalCount } }`);
  await until(
    "both",
    () => spansOf(traceId).filter(({ name }) => name.startsWith("POST")).length === 2,
  );
  for (const secret of [text, "Trần Văn Bảo", "Guest", "example.org", "127.0.0.1"]) {
    expect(collector.text()).not.toContain(secret);
  }
  expect(collector.text()).toContain("insert comment");
});

test("a caller that sends nonsense for a trace begins a new one", async () => {
  const before = collector.spans().length;
  await hub.client().fetch("/nowhere-else", { headers: { traceparent: "00-nonsense-01" } });
  await until("its span", () => collector.spans().length > before);
  expect(collector.spans().at(-1)!.parentSpanId).toBe("");
});

test("of a statement its shape is told, and no value that stands in its text", () => {
  const told = shapeOfStatement(
    `insert into "person" ("id", "name", "age") values ('7a', 'O''Neil \\', 42), (E'a\\'b', $1, -1.5)`,
  );
  expect(told).toBe(`insert into "person" ("id", "name", "age") values (?, …), (?, …)`);
  expect(nameOfStatement(`insert into "person" ("id") values ('7a')`)).toBe("insert person");
  expect(nameOfStatement(`select "c".* from "city" as "c"`)).toBe("select city");
  expect(nameOfStatement("begin")).toBe("begin");
  expect(shapeOfStatement("select $body$secret$body$, 'never closed")).toBe("select ?, …");
});

test("traces are sent when the standard variables ask for it, and else not", () => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318" };
  expect(readConfig({}).traces).toBe(false);
  expect(readConfig(endpoint).traces).toBe(true);
  expect(readConfig({ ...endpoint, OTEL_SDK_DISABLED: "true" }).traces).toBe(false);
  expect(readConfig({ ...endpoint, OTEL_TRACES_EXPORTER: "none" }).traces).toBe(false);
  expect(() => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" })).toThrow(
    /OTEL_EXPORTER_OTLP_ENDPOINT/,
  );
});
