import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { streamPath } from "#schema/live.ts";
import { RawSocket } from "#test/realtime/raw-socket.ts";
import { RawStream } from "#test/realtime/raw-stream.ts";
import { makeKey } from "#test/support/api-key.ts";
import { TestClock } from "#test/support/clock.ts";
import type { GraphQLAnswer, TestClient } from "#test/support/client.ts";
import { firstTold } from "#test/support/every-transport.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice, type StoredPractice } from "#test/support/published-practice.ts";
import {
  change,
  cityId,
  join,
  makeWorkshop,
  say,
  type TestWorkshop,
} from "#test/support/workshop.ts";

const hour = 60 * 60 * 1000;
const clock = new TestClock();
let hub: TestHub;
let owner: TestClient;
let city: { id: string; key: string };
let room: TestWorkshop;
let practice: StoredPractice;

/** Behind a proxy on this machine, which says where callers come from. */
beforeAll(async () => {
  hub = await startHub({ clock, config: { trustProxy: true } });
  city = await cityId(hub);
  owner = hub.client();
  await owner.signInAs({
    email: "owner@example.org",
    name: "Owner",
    memberships: [{ role: "member", cityId: city.key }],
  });
  room = await makeWorkshop(hub);
  practice = await storePractice(hub);
});
afterAll(() => hub.stop());

const whoAmI = "{ viewer { person { name } } }";
const events = `subscription ($id: ID!) { event: workshopEvents(workshopId: $id) {
  ... on CommentPosted { comment { body } } } }`;

interface Sent {
  method?: "GET" | "POST";
  query?: string;
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
  type?: string;
}

function send({ method = "POST", query = whoAmI, variables = {}, headers = {}, type }: Sent) {
  const asked = { query, variables: JSON.stringify(variables) };
  const address = hub.address + streamPath;
  return method === "GET"
    ? fetch(`${address}?${new URLSearchParams(asked).toString()}`, { headers })
    : fetch(address, {
        method,
        headers: { "content-type": type ?? "application/json", ...headers },
        body: JSON.stringify({ query, variables }),
      });
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe("a key that opens nothing is answered with 401 before any stream begins", () => {
  const dead: Readonly<Record<string, () => Promise<string>>> = {
    nonsense: async () => "nonsense",
    unknown: async () => `esc_${"a".repeat(43)}_00000000`,
    async revoked() {
      const { token, id } = await makeKey(owner, { scopes: ["READ_PUBLIC", "FOLLOW"] });
      await change(owner, "revokeApiKey", { keyId: id }, "");
      return token;
    },
    async expired() {
      const expiresAt = new Date(clock.now().getTime() + hour).toISOString();
      const { token } = await makeKey(owner, { scopes: ["READ_PUBLIC", "FOLLOW"], expiresAt });
      clock.advance(hour);
      return token;
    },
  };
  for (const [what, make] of Object.entries(dead))
    test(`one that is ${what}, whether it asks or follows, also beside a session`, async () => {
      const headers = { ...bearer(await make()), cookie: owner.cookie };
      const variables = { id: room.id };
      for (const method of ["GET", "POST"] as const)
        for (const query of [whoAmI, events]) {
          const answer = await send({ method, query, variables, headers });
          expect(answer.status).toBe(401);
          expect(answer.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
          const { errors } = (await answer.json()) as GraphQLAnswer<unknown>;
          expect(errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
        }
    });
});

test("following takes the scope for it: the stream says so, and is complete", async () => {
  const { token } = await makeKey(owner, { scopes: ["READ_MEMBER"] });
  const asked = { query: events, variables: { id: room.id }, headers: bearer(token) };
  const text = await (await send(asked)).text();
  expect(firstTold(text).errors?.[0]?.extensions).toMatchObject({
    code: "FORBIDDEN",
    scope: "FOLLOW",
  });
  expect(text).toContain("event: complete");
});

test("RT3: Last-Event-ID goes on where the key left off, also with another key of its owner", async () => {
  const guest = await join(room, hub.client(), "Lan");
  const [item = ""] = room.items;
  const open = async (lastEventId?: string) => {
    const { token } = await makeKey(owner, { scopes: ["READ_PUBLIC", "FOLLOW"] });
    const place = lastEventId === undefined ? { after: "unknown" } : { lastEventId };
    const asked = { key: token, variables: { id: room.id }, ...place };
    return RawStream.open(hub.address + streamPath, events, asked);
  };
  const first = await open();
  await first.heard("where to begin", () => first.told.length === 1);
  for (const body of ["one", "two"]) await say(guest.client, item, body);
  await first.heard("both", () => first.told.length === 3);
  first.close();
  await say(guest.client, item, "three");
  const again = await open(first.told[1]!.id);
  await again.heard("the rest", () => again.told.length === 2);
  const bodies = again.told.map(
    ({ data }) => (data as unknown as { event: { comment: { body: string } } }).event.comment.body,
  );
  expect(bodies).toEqual(["two", "three"]);
  again.close();
});

describe("a key for some addresses works from there alone, as the trusted proxy tells it", () => {
  const from = (address: string) => ({ "x-forwarded-for": address });
  const addresses = ["203.0.113.0/24", "2001:db8::/32"];

  test.each([
    ["203.0.113.7", 200],
    ["2001:db8::7", 200],
    ["198.51.100.7", 401],
    // Who is asked by a proxy names the last hop itself: what a caller adds in front counts for nothing.
    ["203.0.113.7, 198.51.100.7", 401],
  ])("over a stream, %s: %i", async (address, status) => {
    const { token } = await makeKey(owner, { scopes: ["READ_MEMBER"], addresses });
    const headers = { ...bearer(token), ...from(address) };
    for (const method of ["GET", "POST"] as const) {
      const answer = await send({ method, headers });
      expect(answer.status).toBe(status);
      await answer.text();
    }
  });

  test("over a socket, in the handshake and in the first message", async () => {
    const { token } = await makeKey(owner, { scopes: ["READ_MEMBER"], addresses });
    const address = `${hub.address.replace("http", "ws")}/graphql`;
    const init = { type: "connection_init", payload: bearer(token) };
    const near = new RawSocket(address, { headers: from("203.0.113.7") });
    await near.connected();
    near.say(init);
    await near.hear(({ type }) => type === "connection_ack");
    near.close();
    const far = new RawSocket(address, { headers: from("198.51.100.7") });
    await far.connected();
    far.say(init);
    expect((await far.closed).code).toBe(4403);
    const refused = new RawSocket(address, { key: token, headers: from("198.51.100.7") });
    await expect(refused.connected()).rejects.toThrow("401");
  });
});

describe("a change over a stream", () => {
  const query = `mutation ($input: PostDiscussionCommentInput!) {
    postDiscussionComment(input: $input) { __typename } }`;
  const input = () => ({
    subjectId: practice.id,
    clientKey: randomUUID(),
    body: "Measured by our station.",
    language: "en",
    attribution: "AGENCY",
    seatId: city.id,
  });
  const post = async (sent: Sent) => send({ query, variables: { input: input() }, ...sent });
  const done = { postDiscussionComment: { __typename: "ChangeDiscussionCommentSuccess" } };
  const elsewhere = { origin: "https://elsewhere.example" };

  const stored = async () => {
    const rows = await hub.services.database.kysely
      .selectFrom("discussion_comment")
      .select("id")
      .execute();
    return rows.length;
  };

  test("is made by POST: with a key from anywhere, with a session from pages of the hub", async () => {
    const { token } = await makeKey(owner, { scopes: ["WRITE_COMMENTS"], cityId: city.id });
    const { cookie } = owner;
    for (const headers of [
      bearer(token),
      { ...bearer(token), ...elsewhere },
      { cookie },
      { cookie, origin: hub.address },
    ] as Record<string, string>[])
      expect(firstTold(await (await post({ headers })).text()).data).toEqual(done);
  });

  test.each([
    ["by GET, with a session", { method: "GET" }, 405],
    ["by a page of somebody else, with a session", { headers: elsewhere }, 403],
    ["by a page that hides where it is from", { headers: { origin: "null" } }, 403],
    ["as a form can send it", { type: "text/plain" }, 400],
    ["as a form of fields", { type: "application/x-www-form-urlencoded" }, 415],
  ] as const)("is refused %s", async (_, sent, status) => {
    const before = await stored();
    const headers = { cookie: owner.cookie, ...("headers" in sent && sent.headers) };
    const answer = await post({ ...sent, headers });
    expect(answer.status).toBe(status);
    expect(await stored()).toBe(before);
  });

  test("is refused by GET with a key as well", async () => {
    const { token } = await makeKey(owner, { scopes: ["WRITE_COMMENTS"], cityId: city.id });
    const before = await stored();
    expect((await post({ method: "GET", headers: bearer(token) })).status).toBe(405);
    expect(await stored()).toBe(before);
  });
});
