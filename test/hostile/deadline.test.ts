import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { maskError } from "#server/core/graphql/mask-error.ts";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import { transports } from "#test/support/every-transport.ts";
import { whileHeld } from "#test/support/held-tables.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { testServer } from "#test/support/server-database.ts";
import { storeSession } from "#test/support/people.ts";
import { until } from "#test/support/until.ts";
import { cityId, join, makeWorkshop, type TestWorkshop } from "#test/support/workshop.ts";

const seconds = 1;
let hub: TestHub;
let workshop: TestWorkshop;
let token: string;
beforeAll(async () => {
  hub = await startHub({ config: { operationSeconds: seconds } });
  workshop = await makeWorkshop(hub);
  const { id, key } = await cityId(hub);
  expect(id).not.toBe(key);
  const speaker = { email: "speaker@example.org", name: "Speaker", memberships: [] };
  ({ token } = await storeSession(hub.services, speaker));
  const client = hub.client();
  client.setCookie("hub_session", token);
  await join(workshop, client);
});
afterAll(() => hub.stop());

const cities = "query Cities { cities(first: 2) { edges { node { id name } } } }";
const told = { code: "TIMED_OUT", limit: seconds };

const post = `mutation Post($input: PostCommentInput!) {
  postComment(input: $input) {
    __typename
    ... on PostCommentSuccess { comment { position } }
    ... on UserError { message }
  }
}`;
const comment = () => ({
  agendaItemId: workshop.items[0]!,
  clientKey: randomUUID(),
  body: "Too late",
  language: "en",
  attribution: "PERSONAL",
});
const countComments = async () => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from comment`.execute(
    hub.services.database.kysely,
  );
  return rows[0]!.count;
};

for (const [name, send] of Object.entries(transports)) {
  test(`a query that takes too long is stopped over ${name}, and the next one is answered`, async () => {
    const answer = await whileHeld(hub, ["city"], () => send(hub.address, { query: cities }));
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      ...told,
      requestId: expect.any(String),
    });
    expect(await send(hub.address, { query: cities })).not.toHaveProperty("errors");
  });

  // The embedded database has one connection: not even the session could be read meanwhile.
  if (name === "HTTP GET" || testServer === null) continue;
  test(`a mutation that takes too long is undone over ${name}, and can be sent again`, async () => {
    const before = await countComments();
    const operation = { query: post, variables: { input: comment() } };
    const late = await whileHeld(hub, ["comment"], () => send(hub.address, operation, token));
    expect(late.data?.["postComment" as never] ?? null).toBeNull();
    expect(late.errors?.[0]?.extensions).toMatchObject(told);
    await nothingIsUnderWay();
    expect(await countComments()).toBe(before);
    const { data } = await send(hub.address, operation, token);
    expect(data).toMatchObject({ postComment: { __typename: "PostCommentSuccess" } });
    expect(await countComments()).toBe(before + 1);
  });
}

test("a mutation of an open socket is undone before its transaction gets its turn", async () => {
  const socket = await RawSocket.open(`${hub.address.replace("http", "ws")}/graphql`, { token });
  const before = await countComments();
  await whileHeld(hub, ["comment"], async () => {
    socket.subscribe("late", post, { input: comment() });
    const heard = await socket.hear(({ id }) => id === "late");
    expect(JSON.stringify(heard)).toContain("TIMED_OUT");
  });
  await nothingIsUnderWay();
  expect(await countComments()).toBe(before);
  socket.subscribe("again", post, { input: comment() });
  const heard = await socket.hear(({ id }) => id === "again");
  expect(JSON.stringify(heard)).toContain("PostCommentSuccess");
  socket.close();
});

test("a socket or a stream of somebody whose session cannot be read in time is refused", async () => {
  await whileHeld(hub, ["session"], async () => {
    const socket = new RawSocket(`${hub.address.replace("http", "ws")}/graphql`, { token });
    const answer = await transports["server-sent events"]!(
      hub.address,
      { query: "{ serverTime }" },
      token,
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject(told);
    expect(await socket.closed).toMatchObject({ code: 1006 });
  });
});

test("who knows the media type is told by the status as well, others are not", async () => {
  const statusFor = async (accept: string) => {
    const headers = { "content-type": "application/json", accept, "accept-language": "vi" };
    const body = JSON.stringify({ query: cities });
    const response = await fetch(`${hub.address}/graphql`, { method: "POST", headers, body });
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toContain("Thao tác này chạy quá 1 giây");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("content-type")).toContain(accept);
    return response.status;
  };
  const types = ["application/graphql-response+json", "application/json"];
  const statuses = await whileHeld(hub, ["city"], () => Promise.all(types.map(statusFor)));
  expect(statuses).toEqual([504, 200]);
});

test("neighbours on the same socket are answered meanwhile, and it stays open", async () => {
  const socket = await RawSocket.open(`${hub.address.replace("http", "ws")}/graphql`);
  await whileHeld(hub, ["city"], async () => {
    socket.subscribe("slow", cities);
    socket.subscribe("quick", "{ serverTime }");
    await socket.hear(({ id, type }) => id === "quick" && type === "next");
    expect(socket.messages.some(({ id }) => id === "slow")).toBe(false);
    const heard = await socket.hear(({ id }) => id === "slow");
    expect(JSON.stringify(heard)).toContain("TIMED_OUT");
  });
  socket.subscribe("again", cities);
  expect(await socket.hear(({ id }) => id === "again")).toMatchObject({ type: "next" });
  socket.close();
});

test("who cannot be let in to what is followed in time is told so, over sockets and streams", async () => {
  const events = `subscription Follow($id: ID!) { workshopEvents(workshopId: $id) { __typename } }`;
  const operation = { query: events, variables: { id: workshop.id } };
  const { WebSocket, "server-sent events": stream } = transports;
  const answers = await whileHeld(hub, ["workshop"], () =>
    Promise.all([WebSocket!(hub.address, operation), stream!(hub.address, operation)]),
  );
  for (const { errors } of answers) expect(errors?.[0]?.extensions).toMatchObject(told);
});

test("statements that are stopped leave their connections to others", async () => {
  await whileHeld(hub, ["city"], async () => {
    const many = Array.from({ length: 25 }, () =>
      transports["HTTP POST"]!(hub.address, { query: cities }),
    );
    for (const { errors } of await Promise.all(many))
      expect(errors?.[0]?.extensions).toMatchObject(told);
    // On a server: while the lock is still held. The embedded database has one connection.
    if (!hub.services.database.embedded) await nothingIsUnderWay(1);
  });
  await nothingIsUnderWay();
});

test.runIf(testServer)("a statement that nobody could stop is ended by the server", async () => {
  const { kysely } = hub.services.database;
  // Together they need new connections; those of the migration have no limit.
  const settings = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const { rows } = await sql<{ limit: string }>`
        select current_setting('statement_timeout') as limit, pg_sleep(0.2)`.execute(kysely);
      return rows[0]!.limit;
    }),
  );
  expect(settings).toContain("1min");
  const cut = sql`select pg_sleep(10)`;
  const failure = await kysely
    .transaction()
    .execute(async (db) => {
      await sql`set local statement_timeout = 50`.execute(db);
      await cut.execute(db);
    })
    .catch((error: unknown) => error);
  const asker = { requestId: "r", language: "vi" };
  expect(maskError(failure, asker, hub.services)).toEqual({
    message: "Thao tác này chạy quá lâu nên đã bị dừng. Hãy thử lại, hoặc hỏi ít hơn.",
    extensions: {
      code: "TIMED_OUT",
      requestId: "r",
      docs: `${hub.address}/developers#TIMED_OUT`,
    },
  });
});

test("the time is told in the answers and in the metrics like every other error", async () => {
  const response = await fetch(`${hub.address}/metrics`);
  expect(await response.text()).toMatch(/hub_operations_total\{[^}]*code="TIMED_OUT"[^}]*\} \d+/);
});

/** But `besides`: what the test itself holds. */
const nothingIsUnderWay = (besides = 0) =>
  until("all statements to be over", async () => {
    const { size, idle, waiting } = hub.services.database.connections();
    return size - idle <= besides && waiting === 0;
  });
