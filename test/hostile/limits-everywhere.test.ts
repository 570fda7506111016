import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "#schema/limits.ts";
import { closeCodes } from "#schema/live.ts";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import { type SentOperation, transports } from "#test/support/every-transport.ts";
import { whileHeld } from "#test/support/held-tables.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";

const seconds = 1;
let hub: TestHub;
/** Who pays from an address has little there. */
let poor: TestHub;
beforeAll(async () => {
  hub = await startHub({ config: { operationSeconds: seconds } });
  poor = await startHub({ config: { costBudgets: { key: 0, session: 0, address: 30 } } });
  await addCities(hub, limits.pageSize.max + 1);
});
afterAll(() => Promise.all([hub.stop(), poor.stop()]));

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");
const circle = (depth: number) =>
  `${"country { cities(first: 1) { edges { node { ".repeat(depth)}id${" } } } }".repeat(depth)}`;
const inside = (pages: string) => `{ countries(first: 100) { edges { node { ${pages} } } } }`;

/** Operations that are too big in one way each, and what they are told on every way in. */
const oversized: Readonly<Record<string, SentOperation & { told: Record<string, unknown> }>> = {
  depth: {
    query: inside(`cities(first: 1) { edges { node { ${circle(4)} } } }`),
    told: { code: "QUERY_TOO_COMPLEX", measure: "depth", limit: 16 },
  },
  aliases: {
    query: `{ ${times(61, (n) => `a${n}: serverTime`)} }`,
    told: { code: "QUERY_TOO_COMPLEX", measure: "aliases", limit: 60, asked: 61 },
  },
  directives: {
    query: `{ ${times(61, () => "serverTime @include(if: true) @skip(if: false)")} }`,
    told: { code: "QUERY_TOO_COMPLEX", measure: "directives", limit: 120, asked: 122 },
  },
  repeats: {
    query: `{ ${times(70, () => "cities{nodes{name}}")} }`,
    told: { code: "QUERY_TOO_COMPLEX", measure: "repeats", limit: 2_000, asked: 3 * 35 * 69 },
  },
  tokens: {
    query: `{ ${times(4_001, () => "serverTime")} }`.replaceAll("serverTime", "id"),
    told: { code: "GRAPHQL_PARSE_FAILED" },
  },
  cost: {
    query: inside("cities(first: 100) { edges { node { country { code } } } }"),
    told: { code: "QUERY_TOO_COMPLEX", measure: "cost", field: "countries", first: 59 },
  },
  "cost by a variable": {
    query: `query ($n: Int) { countries(first: $n) { edges { node { cities(first: 100) { edges { node { country { code } } } } } } } }`,
    variables: { n: 100 },
    told: { code: "QUERY_TOO_COMPLEX", measure: "cost", field: "countries", first: 59 },
  },
};

/** Pages that are asked to be greater than any may be, and how they are told of. */
const greatPages: Readonly<Record<string, SentOperation & { told: Record<string, unknown> }>> = {
  "from the beginning": {
    query: "{ cities(first: 101) { edges { cursor } } }",
    told: { field: "cities", asked: 101 },
  },
  "from the end": {
    query: "{ all: cities(last: 2147483647) { edges { cursor } } }",
    told: { field: "all", asked: 2_147_483_647 },
  },
  "by a variable": {
    query: "query ($n: Int) { cities(first: $n) { edges { cursor } } }",
    variables: { n: 5_000 },
    told: { field: "cities", asked: 5_000 },
  },
  "inside something else": {
    query: `{ country(code: "VN") { cities(first: 101) { edges { cursor } } } }`,
    told: { field: "country.cities", asked: 101 },
  },
};

for (const [name, send] of Object.entries(transports)) {
  for (const [measure, { told, ...operation }] of Object.entries(oversized))
    test(`${measure} is refused over ${name} as everywhere`, async () => {
      const { errors } = await send(hub.address, operation);
      expect(errors?.[0]?.extensions).toMatchObject(told);
    });

  test(`an empty name of an operation is none over ${name}, and takes no limit away`, async () => {
    const { told, ...operation } = oversized["cost"]!;
    const { errors } = await send(hub.address, { ...operation, operationName: "" });
    expect(errors?.[0]?.extensions).toMatchObject(told);
    const small = await send(hub.address, { query: "{ serverTime }", operationName: "" });
    expect(small.data).toHaveProperty("serverTime");
  });

  test(`a name that no operation has is told so over ${name} as everywhere`, async () => {
    const operation = { query: "query One { serverTime }", operationName: "Other" };
    const { errors } = await send(hub.address, operation);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "OPERATION_RESOLUTION_FAILURE" });
  });

  for (const [where, { told, ...operation }] of Object.entries(greatPages))
    test(`a page ${where} has no more rows over ${name} than everywhere`, async () => {
      const { errors } = await send(hub.address, operation);
      const all = { code: "QUERY_TOO_COMPLEX", measure: "page", limit: 100, first: 100, ...told };
      expect(errors?.[0]?.extensions).toMatchObject(all);
    });

  test(`time is limited over ${name} as everywhere`, async () => {
    const query = "{ cities(first: 1) { edges { cursor } } }";
    const { errors } = await whileHeld(hub, ["city"], () => send(hub.address, { query }));
    expect(errors?.[0]?.extensions).toMatchObject({ code: "TIMED_OUT", limit: seconds });
  });

  test(`a budget is limited over ${name} as everywhere`, async () => {
    const query = "{ countries(first: 90) { edges { node { code } } } }";
    const { errors } = await send(poor.address, { query });
    const told = { code: "TOO_MANY_REQUESTS", limit: 30, asked: 91 };
    expect(errors?.[0]?.extensions).toMatchObject(told);
  });
}

/** What `oversized` asks, told with each event. */
const dearEvents = `subscription { networkEvents { ... on NetworkPracticePublished {
  practice { city { ${"practices(first: 100) { nodes { city { ".repeat(3)}id${" } } }".repeat(3)} } } } } }`;

test("a subscription that is too dear is refused whatever its name, over sockets and streams", async () => {
  for (const operationName of [undefined, ""])
    for (const way of ["WebSocket", "server-sent events"]) {
      const operation = { query: dearEvents, ...(operationName === "" && { operationName }) };
      const { errors } = await transports[way]!(hub.address, operation);
      expect(errors?.[0]?.extensions).toMatchObject({ measure: "cost", limit: 12_000 });
    }
});

test("a subscription with an empty name is followed, and ends with its socket", async () => {
  const socket = await RawSocket.open(`${hub.address.replace("http", "ws")}/graphql`);
  const { metrics } = hub.services;
  const before = metrics.subscriptions;
  for (const id of ["one", "two", "three"]) {
    const payload = { query: "subscription { networkEvents { __typename } }", operationName: "" };
    socket.say({ id, type: "subscribe", payload });
  }
  await until("all to be followed", () => metrics.subscriptions === before + 3);
  socket.say({ id: "one", type: "complete" });
  await until("one to have ended", () => metrics.subscriptions === before + 2);
  expect(socket.messages.filter(({ type }) => type === "error")).toEqual([]);
  socket.close();
  await until("all to have ended", () => metrics.subscriptions === before);
});

test("the price of a query hangs on whether the default of a variable stands in", async () => {
  const query = `query ($a: Int = 100, $b: Int = 100) { countries(first: $a) { nodes {
    cities(first: $b) { nodes { name recognitions(first: $b) { nodes { id } } } } } } }`;
  const ids = `query ($ids: [ID!]! = [${times(50, () => '"x"')}]) { nodes(ids: $ids) { id } }`;
  const send = transports["HTTP POST"]!;
  const asked = async (text: string, variables: Record<string, unknown>) => {
    const extensions = { cost: true };
    const answer = await send(hub.address, { query: text, variables, extensions });
    const { cost } = (answer as { extensions?: { cost?: { estimated: number } } }).extensions ?? {};
    return cost?.estimated ?? answer.errors?.[0]?.extensions?.["asked"];
  };
  const byNull = await asked(query, { a: null, b: null });
  const byDefault = await asked(query, {});
  expect(byDefault).toBeGreaterThan(100 * 100 * 100);
  expect(byNull).toBeLessThan(20 * 21 * 22);
  expect(await asked(query, { a: null, b: null })).toBe(byNull);
  const one = await hub
    .client()
    .ask<{ cities: { nodes: { id: string }[] } }>("{ cities(first: 1) { nodes { id } } }");
  const [{ id }] = one.cities.nodes as [{ id: string }];
  expect(await asked(ids.replaceAll('"x"', `"${id}"`), { ids: id })).toBe(1);
  expect(await asked(ids.replaceAll('"x"', `"${id}"`), {})).toBe(50);
});

const most = 200_000;
/** Just as long as an operation may be sent, or one byte longer, with nothing in it but its length. */
const bodyOf = (bytes: number, around: (query: string) => unknown) => {
  const empty = JSON.stringify(around("")).length;
  return JSON.stringify(around(`{ serverTime }${" ".repeat(bytes - empty - 14)}`));
};

for (const [name, path, accept] of [
  ["HTTP POST", "/graphql", "application/json"],
  ["server-sent events", "/graphql/stream", "text/event-stream"],
] as const)
  test(`a body of more than 200 kB is refused over ${name}, and one of 200 kB is not`, async () => {
    const ask = (bytes: number) =>
      fetch(`${hub.address}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", accept },
        body: bodyOf(bytes, (query) => ({ query })),
      });
    const fits = await ask(most);
    expect(fits.status).toBe(200);
    expect(await fits.text()).toContain("serverTime");
    const long = await ask(most + 1);
    expect(long.status).toBe(413);
    expect(await long.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
  });

test("a message of more than 200 kB ends its socket, and one of 200 kB does not", async () => {
  const socket = await RawSocket.open(`${hub.address.replace("http", "ws")}/graphql`);
  const message = (query: string) => ({ id: "one", type: "subscribe", payload: { query } });
  socket.say(bodyOf(most, message));
  expect(await socket.hear(({ id }) => id === "one")).toMatchObject({ type: "next" });
  socket.say(bodyOf(most + 1, message));
  expect(await socket.closed).toMatchObject({ code: closeCodes.messageTooBig });
});

test("an address takes far less than a body does", async () => {
  const response = await fetch(`${hub.address}/graphql?query={serverTime}${"%20".repeat(6_000)}`);
  expect(response.status).toBe(431);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: "BAD_REQUEST" } }],
  });
});

/** Copies of one city of Viet Nam. */
async function addCities({ services: { database } }: TestHub, count: number): Promise<void> {
  await sql`
    insert into city
    select (jsonb_populate_record(
      city, jsonb_build_object('id', gen_random_uuid(), 'slug', 'copy-' || n, 'geonames_id', null)
    )).*
    from city, generate_series(1, ${sql.lit(count)}) as n
    where slug = 'vn-ha-long'`.execute(database.kysely);
}
