import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import { headCursor } from "#server/realtime/event-log.ts";
import {
  type Followed,
  type Follower,
  followBySocket,
  followByStream,
} from "#test/realtime/faults/follower.ts";
import {
  canOwnServers,
  type OwnServer,
  ownPostgres,
  ownRedis,
} from "#test/realtime/faults/own-servers.ts";
import { openProxy, type Proxy } from "#test/realtime/faults/proxy.ts";
import { testServer } from "#test/support/server-database.ts";
import { freePort } from "#test/support/free-port.ts";
import { type HubProcess, spawnHub } from "#test/support/hub-process.ts";
import { startHub, testRedis } from "#test/support/hub.ts";
import { createMinutesRoom } from "#test/support/minutes-room.ts";
import { until } from "#test/support/until.ts";

const writers = 8;
/** As many from each writer. */
const comments = Math.ceil(Number(process.env["FAULT_COMMENTS"] ?? 5_000) / writers) * writers;
/** A person may write 30 comments a minute, tries that fail included: many write a few each. */
const people = Math.ceil(comments / 12 / writers) * writers;
/** What is promised: so soon after a server is back, writes succeed again. */
const resumeMs = 2_000;

/** With services to test on, so that it runs once in the whole check, and where they can be started. */
const runs = testServer !== null && testRedis !== null && canOwnServers;

let postgres: OwnServer;
let redis: OwnServer;
let nodes: HubProcess[];
let proxies: Proxy[];
let ports: number[];
let cookies: string[];
let itemId: string;
let followed: { room: Followed; network: Followed };
/** What nodes reach their servers through. */
let toPostgres: Proxy;
let toRedis: Proxy;
const database = (url = through(postgres.url, toPostgres)) => ({
  config: { databaseUrl: url, dataFolder: "" },
});
const spawnNode = (port: number) => spawnHub(database(), port, through(redis.url, toRedis));

function through(url: string, { port }: Proxy): string {
  const address = new URL(url);
  address.port = String(port);
  return address.href;
}

beforeAll(async () => {
  if (!runs) return;
  [postgres, redis] = await Promise.all([ownPostgres(), ownRedis()]);
  [toPostgres, toRedis] = (await Promise.all(
    [postgres, redis].map(({ url }) => openProxy(Number(new URL(url).port))),
  )) as [Proxy, Proxy];
  const hub = await startHub({
    database: { ...database(postgres.url), remove: async () => {} },
    redisUrl: redis.url,
  });
  const room = await createMinutesRoom(hub.services);
  cookies = [];
  for (let i = 0; i < people; i += 1) {
    const client = hub.client();
    const { personId } = await client.signInAs({ email: `writer-${i}@example.org` });
    await room.seat(personId);
    cookies.push(client.cookie);
  }
  itemId = room.itemId;
  const db = hub.services.database.kysely;
  followed = {
    room: {
      query: `subscription ($id: ID!) { event: workshopEvents(workshopId: $id) {
        cursor ... on CommentPosted { comment { body } } } }`,
      variables: { id: globalId("Workshop", room.workshopId) },
      after: await headCursor(db, `workshop:${room.workshopId}`),
    },
    network: {
      query: `subscription { event: networkEvents { cursor
        ... on NetworkWorkshopCommentChanged { comment { body } } } }`,
      variables: {},
      after: await headCursor(db, "network"),
    },
  };
  await hub.stop();
  ports = [await freePort(), await freePort()];
  nodes = await Promise.all(ports.map(spawnNode));
  proxies = await Promise.all(ports.map((port) => openProxy(port)));
}, 120_000);

afterAll(async () => {
  if (!runs) return;
  await Promise.all(nodes.map((node) => node.kill()));
  await Promise.all([...proxies, toPostgres, toRedis].map((proxy) => proxy.close()));
  await Promise.all([postgres.stop(), redis.stop()]);
});

const mutation = `mutation ($input: PostCommentInput!) { postComment(input: $input) {
  __typename ... on PostCommentSuccess { comment { body } } } }`;

/** When writes succeeded, by node. */
const succeeded: { at: number; node: number }[] = [];
let written = 0;

/** One try; whatever goes wrong, the same comment is sent again with the same key (RT9). */
async function tryToSay(node: number, cookie: string, body: string, clientKey: string) {
  const words = { body, language: "en", attribution: "PERSONAL" };
  const input = { agendaItemId: itemId, clientKey, ...words };
  try {
    const answer = await fetch(`http://127.0.0.1:${ports[node]}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query: mutation, variables: { input } }),
      signal: AbortSignal.timeout(3_000),
    });
    return (await answer.text()).includes("PostCommentSuccess");
  } catch {
    return false;
  }
}

async function write(writer: number): Promise<void> {
  const own = cookies.filter((_, i) => i % writers === writer);
  for (let i = 0; i < comments / writers; i += 1) {
    const clientKey = randomUUID();
    const cookie = own[i % own.length]!;
    let node = writer % 2;
    while (!(await tryToSay(node, cookie, `${writer} ${i}`, clientKey))) {
      node = 1 - node;
      await wait(150);
    }
    succeeded.push({ at: Date.now(), node });
    written += 1;
  }
}

const share = (part: number) =>
  until(`${part} of the comments`, () => written >= comments * part, 240_000);

/** Until the first success after `since`; on one node, where it matters which. */
async function resumed(since: number, on?: number): Promise<number> {
  const fits = ({ at, node }: { at: number; node: number }) =>
    at >= since && (on === undefined || node === on);
  await until("writes to succeed again", () => succeeded.some(fits));
  return succeeded.find(fits)!.at - since;
}

async function resumedOnBoth(since: number): Promise<number> {
  const ms = await Promise.all([0, 1].map((node) => resumed(since, node)));
  return Math.max(...ms);
}

async function makeTrouble(): Promise<Record<string, number>> {
  await share(0.1);
  for (const proxy of proxies) proxy.cut();
  await share(0.2);
  for (const proxy of proxies) proxy.freeze();
  await share(0.3);
  // That it goes on is demanded, and not how soon: no server is away that could come back.
  // Nothing is closed: what nodes and servers told each other is heard by nobody any more.
  toRedis.freeze();
  const beforeRedis = Date.now();
  await resumedOnBoth(beforeRedis);
  await share(0.35);
  toPostgres.freeze();
  const beforePostgres = Date.now();
  await resumedOnBoth(beforePostgres);
  await share(0.4);
  toPostgres.cut();
  toRedis.cut();
  await resumedOnBoth(Date.now());
  await share(0.45);
  await nodes[0]!.kill();
  nodes[0] = await spawnNode(ports[0]!);
  const node = await resumed(Date.now(), 0);
  await share(0.55);
  // Immediate shutdown: as after a crash, it recovers from its log.
  await postgres.restart("SIGQUIT");
  const afterPostgres = await resumed(Date.now());
  await share(0.75);
  await redis.restart("SIGKILL");
  const afterRedis = await resumed(Date.now());
  await share(0.85);
  proxies[1]!.freeze();
  await nodes[1]!.kill();
  nodes[1] = await spawnNode(ports[1]!);
  return {
    node,
    postgres: afterPostgres,
    redis: afterRedis,
  };
}

function begin(): Follower[] {
  return proxies.flatMap(({ port }, node) =>
    (["room", "network"] as const).flatMap((what) => [
      followBySocket(`socket ${what} ${node}`, port, followed[what]),
      followByStream(`stream ${what} ${node}`, port, followed[what]),
    ]),
  );
}

/** What one follower was told that it should not have been, or not so. */
function faultsOf({ told }: Follower): Record<"lost" | "doubled" | "outOfOrder", number> {
  const bodies = new Set(told.map(({ body }) => body));
  const next = Array.from({ length: writers }, () => 0);
  let outOfOrder = 0;
  for (const [i, { seq, body }] of told.entries()) {
    const [writer = 0, n = 0] = body.split(" ").map(Number);
    if (n !== next[writer] || (i > 0 && seq !== told[i - 1]!.seq + 1)) outOfOrder += 1;
    next[writer] = n + 1;
  }
  return { lost: comments - bodies.size, doubled: told.length - bodies.size, outOfOrder };
}

test.runIf(runs)(
  "nothing is lost, doubled or out of order while nodes, PostgreSQL and Redis are killed, and connections of followers and of nodes are cut or die in silence",
  { timeout: 300_000, retry: 0 },
  async () => {
    const followers = begin();
    const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    const resumedAfterMs = await makeTrouble();
    await writing;
    const complete = () => followers.every(({ told }) => told.length >= comments);
    // Who misses something is told of below, by name.
    await until("everybody to hear all", complete, 20_000).catch(() => {});
    for (const follower of followers) follower.stop();
    const faults = Object.fromEntries(followers.map((each) => [each.name, faultsOf(each)]));
    const none = { lost: 0, doubled: 0, outOfOrder: 0 };
    expect(faults).toEqual(Object.fromEntries(followers.map(({ name }) => [name, none])));
    for (const ms of Object.values(resumedAfterMs)) expect(ms).toBeLessThan(resumeMs);
  },
);
