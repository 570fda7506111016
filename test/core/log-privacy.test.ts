import { createServer, type Socket } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import { loggableError } from "#server/core/loggable-error.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";
import { join, makeWorkshop, say } from "#test/support/workshop.ts";
import { requestCode, signIn } from "#test/accounts/signing-in.ts";

let hub: TestHub;
const lines: string[] = [];
beforeAll(async () => {
  hub = await startHub({
    config: { logLevel: "trace", trustProxy: true },
    onLog: (line) => lines.push(line),
  });
});
afterAll(() => hub.stop());

const parsed = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const lineOf = (requestId: string) => parsed().find((line) => line["requestId"] === requestId);

/** Who takes part, and what must not be found in any line. */
const mail = "thi.lan.nguyen@haiphong.example.org";
const name = "Nguyễn Thị Lan Hương";
const text = "The canal behind the market smells of solvent since Tuesday";
const address = "203.0.113.77";
const key = "hub_a-key-that-somebody-once-had";

test("a sign-in, a join and a comment leave no name, address, text or secret in the log", async () => {
  // The address where it listens is its own.
  lines.length = 0;
  const workshop = await makeWorkshop(hub);
  const client = hub.client();
  client.headers["x-forwarded-for"] = address;
  const code = await requestCode(hub, client, mail);
  await signIn(client, { email: mail, code: "000000" });
  await signIn(client, { email: mail, code, name });
  await join(workshop, client);
  const guest = hub.client();
  guest.headers["x-forwarded-for"] = address;
  await join(workshop, guest, name);
  await say(guest, workshop.items[0]!, text);
  // What the database or the language refuses is told with its values: also not in the log.
  await client.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: mail });
  await client.query(`query Named { search(text: "${text}") { totalCount } }`);
  await client.fetch(`/search?q=${encodeURIComponent(text)}&mail=${mail}`);
  await client.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: "{ serverTime }" }),
  });
  const socket = client.subscribe(
    `subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }`,
    { id: workshop.id },
  );
  await until("somebody to follow", () => hub.services.metrics.groups > 0);
  await say(guest, workshop.items[0]!, `${text} again`);
  await socket.next();
  socket.stop();
  await until("all to be logged", () => parsed().filter(isOperation).length >= 10);

  const log = lines.join("\n");
  const tokens = [client.cookie, guest.cookie].map((cookie) => cookie.split("=")[1]!);
  for (const secret of [mail, name, text, address, key, code, workshop.joinCode, ...tokens]) {
    expect(secret.length).toBeGreaterThan(4);
    expect(log).not.toContain(secret);
    expect(log).not.toContain(encodeURIComponent(secret));
  }
  expect(log).not.toContain("127.0.0.1");
});

const isOperation = (line: Record<string, unknown>) => line["msg"] === "operation";

test("an operation leaves one line: number, name, code and how long it took", async () => {
  const headers = { "content-type": "application/json", "x-request-id": "from-the-proxy.1" };
  const body = JSON.stringify({ query: "query HomePage { serverTime }" });
  const response = await hub.client().fetch("/graphql", { method: "POST", headers, body });
  expect(response.headers.get("x-request-id")).toBe("from-the-proxy.1");
  await until("its line", () => lineOf("from-the-proxy.1") !== undefined);
  expect(lineOf("from-the-proxy.1")).toMatchObject({
    msg: "operation",
    transport: "http",
    kind: "query",
    operation: "HomePage",
    code: "OK",
    ms: expect.any(Number),
    cost: expect.any(Number),
  });
});

test.each(["a sentence with spaces", "lan@example.org", "short", "x".repeat(65)])(
  "%s is no number of a request",
  async (asked) => {
    const response = await hub
      .client()
      .fetch("/health/live", { headers: { "x-request-id": asked } });
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  },
);

test("a socket has the number of its request, and what is asked over it is counted on", async () => {
  const socket = new WebSocket(
    `${hub.address.replace("http", "ws")}/graphql`,
    "graphql-transport-ws",
    { headers: { "x-request-id": "socket-number-7" } },
  );
  const [upgrade] = (await once(socket, "upgrade")) as [{ headers: Record<string, string> }];
  expect(upgrade.headers["x-request-id"]).toBe("socket-number-7");
  await until("it to be open", () => socket.readyState === WebSocket.OPEN);
  socket.send(JSON.stringify({ type: "connection_init" }));
  await once(socket, "message");
  const query = "query HomePage { serverTime }";
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
  await until("its line", () => lineOf("socket-number-7.1") !== undefined);
  expect(lineOf("socket-number-7.1")).toMatchObject({ transport: "websocket", code: "OK" });
  socket.close();
});

test("an error of the database is logged without the values it was given", async () => {
  const { kysely } = hub.services.database;
  const refused = await kysely
    .insertInto("sign_in_code")
    .values({ id: mail } as never)
    .execute()
    .catch((error: unknown) => error);
  const told = JSON.stringify(loggableError(refused));
  expect(String(refused)).toContain(mail);
  expect(told).not.toContain(mail);
  expect(told).toContain("22P02");
});

test("an error of a mail server is logged without the mail address it names", async () => {
  const server = createServer((socket: Socket) => socket.end(`550 <${mail}> is unknown\r\n`));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { createSmtpMailer } = await import("#server/core/mail/smtp-mailer.ts");
  const port = (server.address() as { port: number }).port;
  const mailer = createSmtpMailer(`smtp://127.0.0.1:${port}`, "hub@example.org");
  const letter = { to: mail, subject: "A code", text: "Your code" };
  const refused = await mailer.send(letter as never).catch((error: unknown) => error);
  expect(String(refused)).toContain(mail);
  expect(JSON.stringify(loggableError(refused))).not.toContain(mail);
  await mailer.close();
  server.close();
});
