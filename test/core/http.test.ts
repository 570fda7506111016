import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const json = { "content-type": "application/json" };
const post = (body: string, headers: Record<string, string> = json) =>
  hub.client().fetch("/graphql", { method: "POST", headers, body });

test("ready says 200 while the hub serves", async () => {
  expect((await hub.client().fetch("/health/ready")).status).toBe(200);
  expect((await hub.client().fetch("/health/live")).status).toBe(200);
});

test("a query is answered", async () => {
  const { serverTime } = await hub.client().ask<{ serverTime: string }>("{ serverTime }");
  expect(Date.parse(serverTime)).toBeGreaterThan(0);
});

test("an answer carries the security headers and a request id", async () => {
  const { headers } = await post(JSON.stringify({ query: "{ serverTime }" }));
  expect(headers.get("content-security-policy")).toContain("script-src 'self';");
  expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("an error has a stable code and the request id, and never a stack", async () => {
  const response = await post(JSON.stringify({ query: "{ nothingLikeThis }" }));
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({
    errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED", requestId: expect.any(String) } }],
  });
  expect(text).not.toMatch(/stack|node_modules|\.ts/);
});

test.each([
  ["no JSON", "not json", json],
  ["too much", JSON.stringify({ query: `{ serverTime } #${"x".repeat(220_000)}` }), json],
])("%s is answered with JSON", async (_name, body, headers) => {
  const response = await post(body, headers);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: "BAD_REQUEST" } }],
  });
});

test.each([
  ["a batch", JSON.stringify([{ query: "{ serverTime }" }]), json],
  ["nothing at all", "null", json],
  ["a query that is no text", JSON.stringify({ query: 1 }), json],
  ["a form", "query=1", { "content-type": "text/plain" }],
])("%s is refused with the request's own number", async (_name, body, headers) => {
  const response = await post(body, headers);
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: { extensions: object }[] };
  expect(errors.map(({ extensions }) => extensions)).toEqual([
    expect.objectContaining({
      code: "BAD_REQUEST",
      requestId: response.headers.get("x-request-id"),
    }),
  ]);
});

test("a form of another site cannot post a query", async () => {
  const response = await post(JSON.stringify({ query: "{ serverTime }" }), {
    "content-type": "text/plain",
  });
  expect(response.status).toBe(400);
});

test("a page of another site is refused, over HTTP and over sockets", async () => {
  const origin = "https://elsewhere.example";
  const response = await post(JSON.stringify({ query: "{ serverTime }" }), { ...json, origin });
  expect(response.status).toBe(403);
  expect(await refusal("/graphql", { origin })).toBe(403);
});

test("a socket to an unknown path is refused", async () => {
  expect(await refusal("/nothing", {})).toBe(404);
});

function refusal(path: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(hub.address.replace("http", "ws") + path, { headers });
  return new Promise((resolve, reject) => {
    socket.once("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
    socket.once("open", () => reject(new Error("the socket was let in")));
    socket.once("error", () => {});
  });
}

test("an operation that is too big is refused with its measure", async () => {
  const aliases = Array.from({ length: 70 }, (_, index) => `a${index}: serverTime`).join(" ");
  const { errors } = await hub.client().query(`{ ${aliases} }`);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: "QUERY_TOO_COMPLEX",
    measure: "aliases",
    asked: 70,
  });
});

test("an id that is none is a program's mistake, one of nothing is null", async () => {
  const { errors } = await hub.client().query('{ node(id: "nonsense") { id } }');
  expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
});
