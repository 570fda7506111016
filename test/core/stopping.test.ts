import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLog } from "#server/core/log.ts";
import { Shutdown } from "#server/core/shutdown.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { freePort } from "#test/support/free-port.ts";
import { spawnHub } from "#test/support/hub-process.ts";
import { startHub } from "#test/support/hub.ts";
import { TestClient } from "#test/support/client.ts";
import { until } from "#test/support/until.ts";
import { join, makeWorkshop, type TestWorkshop } from "#test/support/workshop.ts";

let database: TestDatabase;
let workshop: TestWorkshop;
let cookies: string[];

beforeEach(async () => {
  database = await createTestDatabase();
  const hub = await startHub({ database });
  workshop = await makeWorkshop(hub);
  const joining = Array.from({ length: 48 }, (_, n) => join(workshop, hub.client(), `Guest ${n}`));
  cookies = (await Promise.all(joining)).map(({ client }) => client.cookie);
  await hub.stop();
});
afterEach(() => database.remove());

const post = `mutation ($input: PostCommentInput!) { postComment(input: $input) {
  ... on PostCommentSuccess { comment { id } } } }`;

/** Nobody may write more in a minute: then the next one goes on. */
const each = 28;

/** Comments without a pause until the hub takes no more; what was acknowledged is in `accepted`. */
async function writeOn(
  address: string,
  writers: readonly string[],
  accepted: string[],
): Promise<void> {
  for (let n = 0; n < writers.length * each; n += 1) {
    const cookie = writers[Math.floor(n / each)]!;
    const clientKey = randomUUID();
    const words = { body: `Number ${n}`, language: "en", attribution: "PERSONAL" };
    const input = { agendaItemId: workshop.items[0], clientKey, ...words };
    try {
      const response = await fetch(`${address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify({ query: post, variables: { input } }),
      });
      // It takes no more.
      if (response.status !== 200) return;
      const { data } = (await response.json()) as {
        data: { postComment: { comment?: { id: string } } } | null;
      };
      if (data?.postComment.comment) accepted.push(clientKey);
    } catch {
      // The connection was refused or cut: nothing was acknowledged.
      return;
    }
  }
}

async function statusOf(address: string, path: string): Promise<number> {
  const answer = await fetch(address + path).catch(() => null);
  return answer?.status ?? 0;
}

test("SIGTERM under load: ready says 503 while it still serves, nothing acknowledged is lost, it ends with 0", async () => {
  const hub = await spawnHub(database, await freePort(), null, { drainSeconds: 1 });
  const accepted: string[] = [];
  const writing = [0, 12, 24, 36].map((from) =>
    writeOn(hub.address, cookies.slice(from, from + 12), accepted),
  );
  const follower = new TestClient(hub.address, null as never);
  const socket = follower.socket();
  const closed = new Promise<number>((resolve) => {
    socket.on("closed", (event) => resolve((event as { code: number }).code));
  });
  socket.subscribe(
    {
      query: "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }",
      variables: { id: workshop.id },
    },
    { next: () => {}, error: () => {}, complete: () => {} },
  );
  const stream = await fetch(
    `${hub.address}/graphql/stream?${new URLSearchParams({
      query: "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }",
      variables: JSON.stringify({ id: workshop.id }),
    })}`,
    { headers: { accept: "text/event-stream" } },
  );
  expect(stream.status).toBe(200);
  const streamed = stream.text().catch(() => "broken off");
  await until("some to be written", () => accepted.length > 20);

  const ended = hub.stop();
  await until("it to be not ready", async () => {
    return (await statusOf(hub.address, "/health/ready")) === 503;
  });
  expect(await statusOf(hub.address, "/health/live")).toBe(200);
  const announced = accepted.length;
  await until("it to serve on meanwhile", () => accepted.length > announced);
  // Come back elsewhere, it says, and at once.
  expect(await closed).toBe(1012);
  await streamed;
  expect(await ended).toBe(0);
  await Promise.all(writing);

  const again = await startHub({ database });
  const rows = await again.services.database.kysely
    .selectFrom("comment")
    .select("client_key")
    .execute();
  const stored = rows.map(({ client_key }) => client_key);
  expect(accepted.filter((key) => !stored.includes(key))).toEqual([]);
  expect(new Set(stored).size).toBe(stored.length);
  await again.stop();
}, 60_000);

test("what does not close is left behind in time, and the rest is closed in its order", async () => {
  const closed: string[] = [];
  const shutdown = new Shutdown(createLog("silent"), 50);
  shutdown.after("database", () => void closed.push("database"));
  shutdown.after("hints", () => {
    throw new Error("broken");
  });
  shutdown.after("feeds", () => void closed.push("feeds"));
  shutdown.traffic("documents", () => new Promise<void>(() => {}));
  shutdown.traffic("http", () => void closed.push("http"));
  expect(shutdown.begun).toBe(false);
  const running = shutdown.run();
  expect(shutdown.begun).toBe(true);
  await running;
  expect(closed).toEqual(["http", "feeds", "database"]);
});
