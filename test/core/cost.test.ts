import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createBudgets } from "#server/core/cost/budgets.ts";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import { makeKey } from "#test/support/api-key.ts";
import type { GraphQLAnswer, TestClient } from "#test/support/client.ts";
import { transports } from "#test/support/every-transport.ts";
import { createTestDatabase } from "#test/support/database.ts";
import { startHub, testRedis, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
let poor: TestHub;
/** Of a session. */
let token: string;
beforeAll(async () => {
  hub = await startHub();
  const person = hub.client();
  await person.signInAs({ email: "page@example.org" });
  token = person.cookie.split("=")[1]!;
  poor = await startHub({ config: { costBudgets: { key: 30, session: 30, address: 30 } } });
});
afterAll(() => Promise.all([hub.stop(), poor.stop()]));

const small = "{ countries(first: 2) { edges { node { code } } } }";
/** Costs more than the whole budget of the poor hub, so that the time of day does not matter. */
const large = "{ countries(first: 90) { edges { node { code } } } }";

const some = "{ countries(first: 20) { edges { node { code } } } }";

type Answer = GraphQLAnswer<unknown> & { extensions?: { cost?: Record<string, unknown> } };
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions?.["code"];

for (const [name, send] of Object.entries(transports)) {
  test(`over ${name} who asks is told what an answer cost, and who does not want it is not`, async () => {
    const told: Answer = await send(hub.address, { query: small, extensions: { cost: true } });
    expect(told.extensions?.cost).toMatchObject({ estimated: 3, actual: 3 });
    expect(told.extensions?.cost?.["remaining"]).toBeLessThan(5_000_000);
    expect(Date.parse(String(told.extensions?.cost?.["resetAt"]))).toBeGreaterThan(Date.now() - 1);
    const untold: Answer = await send(hub.address, { query: small, extensions: { cost: false } });
    expect(untold).toHaveProperty("data");
    expect(untold).not.toHaveProperty("extensions");
  });

  test(`over ${name} programs are told unless caches may keep the answer, and pages with a session are not`, async () => {
    const program: Answer = await send(hub.address, { query: small });
    expect(program.data).toHaveProperty("countries");
    expect("extensions" in program).toBe(name !== "HTTP GET");
    if (name === "HTTP GET") return;
    const page: Answer = await send(hub.address, { query: small }, token);
    expect(page.data).toHaveProperty("countries");
    expect(page).not.toHaveProperty("extensions");
  });

  test(`over ${name} what a budget does not reach for is refused, and the rest is answered`, async () => {
    const { errors } = await send(poor.address, { query: large });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "TOO_MANY_REQUESTS",
      limit: 30,
      asked: 91,
      retryAfterSeconds: expect.any(Number),
    });
  });
}

test("a refusal over HTTP says when to come back, also to who did not ask for the cost", async () => {
  const response = await fetch(`${poor.address}/graphql?query=${encodeURIComponent(large)}`);
  expect(response.status).toBe(429);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(response.headers.get("ratelimit-policy")).toBe('"address";q=30;w=60');
});

test("a socket goes on after a refusal, and a session pays from its own budget", async () => {
  const person = poor.client();
  await person.signInAs({ email: "reader@example.org" });
  const socket = await RawSocket.open(`${poor.address.replace("http", "ws")}/graphql`, {
    token: person.cookie.split("=")[1]!,
  });
  socket.say({ id: "large", type: "subscribe", payload: { query: large } });
  expect(await socket.hear(({ id }) => id === "large")).toMatchObject({ type: "error" });
  socket.say({ id: "small", type: "subscribe", payload: { query: small } });
  expect(await socket.hear(({ id }) => id === "small")).toMatchObject({ type: "next" });
  socket.close();
});

test("an empty budget refuses even the smallest thing", async () => {
  const codes = [];
  for (let asked = 0; asked < 100; asked += 1) {
    const answer = await poor.client().query("{ serverTime }");
    codes.push(codeOf(answer));
  }
  expect(codes).toContain("TOO_MANY_REQUESTS");
});

test("a key is told the cost with every answer, and pays from its own budget", async () => {
  const owner = hub.client();
  await owner.signInAs({
    email: "owner@example.org",
    memberships: [{ role: "member" }],
  });
  const { token: key } = await makeKey(owner, { scopes: ["READ_PUBLIC"] });
  const response = await fetch(`${hub.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: small }),
  });
  const { extensions } = (await response.json()) as Answer;
  expect(extensions?.cost).toMatchObject({ estimated: 3, actual: 3 });
  expect(response.headers.get("ratelimit-policy")).toBe('"key";q=500000;w=60');
  expect(response.headers.get("ratelimit")).toMatch(/^"key";r=499\d{3};t=\d+$/);
});

test.runIf(testRedis)("what is spent on one node is spent on the other", async () => {
  const limits = { key: 100, session: 100, address: 100 };
  const options = { redisUrl: testRedis, config: { costBudgets: limits } };
  const database = await createTestDatabase();
  const one = await startHub({ ...options, database });
  const other = await startHub({ ...options, database });
  const person = one.client();
  const elsewhere = other.client();
  try {
    await person.signInAs({ email: "two-nodes@example.org" });
    const [name = "", token = ""] = person.cookie.split("=");
    elsewhere.setCookie(name, token);
    // Both spend again and again, so that the turn of a minute does not matter; the second node so
    // little that only what was spent on the first can bring it so low.
    let left = 100;
    for (let asked = 0; asked < 50 && left > 10; asked += 1) {
      await person.query(large);
      await new Promise((resolve) => setTimeout(resolve, 100));
      left = await leftTo(elsewhere);
    }
    expect(left).toBeLessThanOrEqual(10);
    expect(codeOf(await elsewhere.query(some))).toBe("TOO_MANY_REQUESTS");
    // Somebody else is none the worse for it.
    expect(await other.client().query(some)).not.toHaveProperty("errors");
  } finally {
    await one.stop();
    await other.stop();
    await database.remove();
  }
});

test.runIf(testRedis)(
  "while Redis is away each node counts for itself, and tells it later",
  async () => {
    // One minute, however long this takes.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const quiet = { retryStrategy: () => 50 };
    const [near, far] = [new Redis(testRedis!, quiet), new Redis(testRedis!, quiet)];
    const limits = { key: 100, session: 100, address: 100 };
    const [one, other] = [createBudgets(limits, near), createBudgets(limits, far)];
    const payer = { kind: "key", id: crypto.randomUUID() } as const;
    const spentOn = (node: typeof one) => 100 - node.take(payer, 0)!.remaining;
    try {
      one.take(payer, 30);
      await heard(() => spentOn(other) === 30);
      near.disconnect();
      await heard(() => near.status === "end");
      expect(one.take(payer, 60)).toMatchObject({ allowed: true, remaining: 10 });
      expect(one.take(payer, 20)).toMatchObject({ allowed: false, remaining: 10 });
      expect(other.take(payer, 60)).toMatchObject({ allowed: true, remaining: 10 });
      await near.connect();
      // 30 and twice 60: overdrawn by what both let through, and known to both.
      await heard(() => spentOn(one) === 100 && spentOn(other) === 100);
      expect(other.take(payer, 1)).toMatchObject({ allowed: false });
      expect(one.take(payer, 1)).toMatchObject({ allowed: false });
    } finally {
      vi.useRealTimers();
      one.close();
      other.close();
      near.disconnect();
      far.disconnect();
    }
  },
);

/** As `until`, which counts its patience by the clock that stands still here. */
async function heard(done: () => boolean): Promise<void> {
  for (let looked = 0; !done(); looked += 1) {
    if (looked > 400) throw new Error("The nodes did not hear of each other.");
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** What is left to a client after it spent one point. */
async function leftTo(client: TestClient): Promise<number> {
  const response = await client.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ serverTime }", extensions: { cost: true } }),
  });
  const { extensions } = (await response.json()) as Answer;
  return Number(extensions?.cost?.["remaining"] ?? 0);
}
