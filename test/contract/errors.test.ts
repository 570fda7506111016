import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { IncomingMessage } from "node:http";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import { errorCodes } from "#schema/error-codes.ts";
import { transports } from "#test/support/every-transport.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";

interface Told {
  errors: { message: string; extensions: Record<string, unknown> }[];
}

let hub: TestHub;
/** Who pays from an address has nothing left there. */
let poor: TestHub;
const lines: string[] = [];
beforeAll(async () => {
  hub = await startHub({ config: { logLevel: "info" }, onLog: (line) => lines.push(line) });
  poor = await startHub({ config: { costBudgets: { key: 0, session: 0, address: 1 } } });
});
afterAll(() => Promise.all([hub.stop(), poor.stop()]));

const hasLine = (requestId: unknown) =>
  lines.some((line) => (JSON.parse(line) as { requestId?: unknown }).requestId === requestId);

/** What a program relies on in every error there is. */
function expectWhole({ errors }: Told, code: string, { address }: TestHub = hub) {
  expect(errors).toHaveLength(1);
  const [{ message, extensions }] = errors as [Told["errors"][number]];
  expect(message).toMatch(/\.$/);
  expect(Object.keys(errorCodes)).toContain(code);
  expect(extensions).toMatchObject({ code, docs: `${address}/developers#${code}` });
  expect(extensions["requestId"]).toMatch(/^[\w.-]{8,}$/);
  return extensions;
}

const wrong: Readonly<Record<string, [query: string, variables?: Record<string, unknown>]>> = {
  GRAPHQL_PARSE_FAILED: ["{"],
  GRAPHQL_VALIDATION_FAILED: ["{ nothing { id } }"],
  BAD_USER_INPUT: ["query ($id: ID!) { node(id: $id) { id } }", { id: "none" }],
  FORBIDDEN: ["{ auditLog(first: 1) { edges { cursor } } }"],
};
for (const [way, send] of Object.entries(transports)) {
  test.each(Object.entries(wrong))(
    `%s over ${way} has a number that the log knows, and an address that explains it`,
    async (code, [query, variables = {}]) => {
      const answer = await send(hub.address, { query, variables });
      const { requestId } = expectWhole(answer as unknown as Told, code);
      await until("its line in the log", () => hasLine(requestId));
    },
  );

  test(`who has spent all over ${way} is told when to try again`, async () => {
    const query = "{ cities(first: 5) { edges { node { id } } } }";
    const answer = (await send(poor.address, { query })) as unknown as Told;
    const { retryAfterSeconds } = expectWhole(answer, "TOO_MANY_REQUESTS", poor);
    expect(retryAfterSeconds).toBeGreaterThan(0);
  });
}

test.each<[string, string, RequestInit, number, string]>([
  ["a method that is none", "/graphql", { method: "PUT" }, 405, "BAD_REQUEST"],
  ["an address of nothing", "/nothing.json", {}, 404, "NOT_FOUND"],
  [
    "a key that is none",
    "/graphql?query={serverTime}",
    { headers: { authorization: "Bearer hub_none" } },
    401,
    "UNAUTHENTICATED",
  ],
  [
    "a mutation in the address of a stream",
    "/graphql/stream?query=mutation{signOut{__typename}}",
    { headers: { accept: "text/event-stream" } },
    405,
    "BAD_REQUEST",
  ],
])("%s is an error like every other", async (_name, path, init, status, code) => {
  const response = await fetch(hub.address + path, init);
  expect(response.status).toBe(status);
  const { requestId } = expectWhole((await response.json()) as Told, code);
  expect(requestId).toBe(response.headers.get("x-request-id"));
});

test.each<[string, string, Record<string, string>, number, string]>([
  ["for nothing", "/nothing", {}, 404, "NOT_FOUND"],
  ["of another site", "/graphql", { origin: "https://elsewhere.example" }, 403, "FORBIDDEN"],
  ["with a key that is none", "/graphql", { authorization: "Bearer x" }, 401, "UNAUTHENTICATED"],
])("a socket %s is refused like every request", async (_name, path, headers, status, code) => {
  const socket = new WebSocket(hub.address.replace("http", "ws") + path, { headers });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    socket.once("unexpected-response", (_request, answer) => resolve(answer));
    socket.once("open", () => reject(new Error("the socket was let in")));
  });
  expect(response.statusCode).toBe(status);
  const { requestId } = expectWhole(JSON.parse(await text(response)) as Told, code);
  expect(requestId).toBe(response.headers["x-request-id"]);
});

test("what is no request at all is answered with an error like every other", async () => {
  const { hostname, port } = new URL(hub.address);
  const socket = connect(Number(port), hostname);
  socket.write("to be or not to be\r\n\r\n");
  const [head, body] = (await text(socket)).split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
  const { requestId } = expectWhole(JSON.parse(body!) as Told, "BAD_REQUEST");
  expect(head).toContain(`X-Request-Id: ${String(requestId)}`);
  await until("its line in the log", () => hasLine(requestId));
});

test.each(Object.entries(transports))(
  "what broke in the hub over %s is told without a word of it, and logged once",
  async (_way, send) => {
    const { kysely } = hub.services.database;
    await sql`alter table theme rename to theme_elsewhere`.execute(kysely);
    try {
      const answer = await send(hub.address, { query: "{ themes { nodes { name } } }" });
      const { requestId } = expectWhole(answer as unknown as Told, "INTERNAL_SERVER_ERROR");
      expect(JSON.stringify(answer)).not.toMatch(/relation|theme"? does not exist/);
      await until("its line in the log", () => hasLine(requestId));
      const failures = lines
        .map((line) => JSON.parse(line) as { requestId?: unknown; msg: string })
        .filter((line) => line.requestId === requestId && line.msg === "a resolver failed");
      expect(failures).toHaveLength(1);
    } finally {
      await sql`alter table theme_elsewhere rename to theme`.execute(kysely);
    }
  },
);
