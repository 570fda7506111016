import { randomUUID } from "node:crypto";
import { createClient } from "graphql-ws";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { practiceDocument } from "#schema/collab.ts";
import { keyScopes } from "#server/key-scopes.ts";
import { createSchema } from "#server/schema.ts";
import { askForKey, makeKey } from "#test/support/api-key.ts";
import { TestClock } from "#test/support/clock.ts";
import type { GraphQLAnswer, TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice, type StoredPractice } from "#test/support/published-practice.ts";
import { until } from "#test/support/until.ts";
import { change, cityId } from "#test/support/workshop.ts";
import { Writer } from "#test/support/writer.ts";

const hour = 60 * 60 * 1000;
const clock = new TestClock();
let hub: TestHub;
let owner: TestClient;
let secretariat: TestClient;
let haLong: { id: string; key: string };
let surabaya: { id: string; key: string };
let practice: StoredPractice;

beforeAll(async () => {
  hub = await startHub({ clock });
  haLong = await cityId(hub);
  surabaya = await cityId(hub, "id-surabaya");
  secretariat = hub.client();
  await secretariat.signInAs({
    email: "office@example.org",
    memberships: [{ role: "secretariat" }],
  });
  practice = await storePractice(hub);
});
afterAll(() => hub?.stop());

/** Somebody with every right there is, who has no keys yet. */
beforeEach(async ({ task }) => {
  owner = hub.client();
  await owner.signInAs({
    email: `${task.id}@example.org`,
    name: "Owner",
    memberships: [
      { role: "member", cityId: haLong.key },
      { role: "member", cityId: surabaya.key },
      { role: "secretariat" },
    ],
  });
});

/** A program that has this key and nothing else. */
function program(token: string): TestClient {
  const client = hub.client();
  client.headers["authorization"] = `Bearer ${token}`;
  return client;
}

const whoAmI = "{ viewer { person { name } email sessions { nodes { id } } } }";

interface Me {
  viewer: { person: { name: string }; email: string | null; sessions: { nodes: object[] } } | null;
}

const comment = (client: TestClient, more: Record<string, unknown> = {}) =>
  client.query<{ result: { __typename: string; message?: string } }>(
    `mutation ($input: PostDiscussionCommentInput!) { result: postDiscussionComment(input: $input) {
      __typename ... on UserError { message } } }`,
    {
      input: {
        subjectId: practice.id,
        clientKey: randomUUID(),
        body: "Measured by our station.",
        language: "en",
        attribution: "AGENCY",
        seatId: haLong.id,
        ...more,
      },
    },
  );

const codeOf = ({ errors }: GraphQLAnswer<unknown>) => errors?.[0]?.extensions?.["code"];

describe("a key", () => {
  test("is shown once, stored as a hash, and listed with its last four signs", async () => {
    const { token, id } = await makeKey(owner, { scopes: ["READ_MEMBER"], name: "  My  tool " });
    expect(token).toMatch(/^esc_[\w-]{43}_[0-9a-f]{8}$/);
    const { viewer } = await owner.ask<{ viewer: { apiKeys: { nodes: { id: string }[] } } }>(
      "{ viewer { apiKeys { nodes { id name hint scopes lastUsedAt revokedAt city { slug } } } } }",
    );
    const listed = viewer.apiKeys.nodes.find((key) => key.id === id);
    expect(listed).toMatchObject({ name: "My tool", hint: token.slice(-4), lastUsedAt: null });
    const rows = await hub.services.database.kysely.selectFrom("api_key").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.slice(4, 40));
  });

  test("for what is public sees what everybody sees", async () => {
    const { token } = await makeKey(owner, { scopes: ["READ_PUBLIC"] });
    const { viewer } = await program(token).ask<Me>(whoAmI);
    expect(viewer).toBeNull();
  });

  test("for members reads as its owner, and neither their address nor their sessions", async () => {
    const { token } = await makeKey(owner, { scopes: ["READ_MEMBER"] });
    const { viewer } = await program(token).ask<Me>(whoAmI);
    expect(viewer).toEqual({ person: { name: "Owner" }, email: null, sessions: { nodes: [] } });
  });

  test("never has the rights of the secretariat", async () => {
    const { token } = await makeKey(owner, { scopes: ["READ_MEMBER"] });
    expect(await owner.query("{ apiKeys(first: 1) { nodes { id } } }")).not.toHaveProperty(
      "errors",
    );
    const refused = await program(token).query("{ apiKeys(first: 1) { nodes { id } } }");
    expect(codeOf(refused)).toBe("FORBIDDEN");
  });

  test("wins over a cookie that comes with it", async () => {
    const { token } = await makeKey(owner, { scopes: ["READ_PUBLIC"] });
    const both = program(token);
    await both.signInAs({ email: "office@example.org" });
    expect((await both.ask<Me>(whoAmI)).viewer).toBeNull();
  });

  test("works from a program that says another origin, as no cookie is used", async () => {
    const { token } = await makeKey(owner, { scopes: ["READ_MEMBER"] });
    const client = program(token);
    client.headers["origin"] = "https://dashboard.example";
    expect((await client.ask<Me>(whoAmI)).viewer?.person.name).toBe("Owner");
  });

  test("opens no document", async () => {
    const author = hub.client();
    const { personId } = await author.signInAs({ email: "author@example.org" });
    const { token } = await makeKey(author, { scopes: ["READ_MEMBER", "FOLLOW"] });
    const db = hub.services.database.kysely;
    const text = await db
      .selectFrom("practice_text")
      .select("id")
      .where("practice_id", "=", practice.key)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("practice_author")
      .values({
        id: v7(),
        practice_id: practice.key,
        person_id: personId,
        capacity: "author",
        access: "write",
        city_id: haLong.key,
        organisation_id: null,
        invited_by: null,
        since: clock.now(),
      })
      .execute();
    const name = `${practiceDocument.prefix}${text.id}`;
    const asPerson = new Writer(hub.address, name, author.cookie);
    await until("the person is in", () => asPerson.access !== undefined);
    const asProgram = new Writer(hub.address, name, "", undefined, {
      authorization: `Bearer ${token}`,
    });
    await until("the program is refused", () => asProgram.denied !== null);
    expect(asProgram.denied).toContain("Documents are opened with a session.");
    asPerson.close();
    asProgram.close();
  });
});

describe("what opens nothing is answered with 401, never as nobody", () => {
  const status = async (client: TestClient) => {
    const response = await client.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: whoAmI }),
    });
    const body = (await response.json()) as GraphQLAnswer<Me>;
    return {
      status: response.status,
      code: codeOf(body),
      ask: response.headers.get("www-authenticate"),
    };
  };
  const refused = { status: 401, code: "UNAUTHENTICATED", ask: 'Bearer error="invalid_token"' };

  test.each(["", "esc_", "nonsense", `esc_${"a".repeat(43)}_00000000`, "é", "x".repeat(5_000)])(
    "Bearer %s",
    async (token) => {
      const client = hub.client();
      client.headers["authorization"] = `Bearer ${Buffer.from(token).toString("latin1")}`;
      expect(await status(client)).toEqual(refused);
    },
  );

  test("one that was revoked, by its owner or the secretariat", async () => {
    for (const who of [owner, secretariat]) {
      const { token, id } = await makeKey(owner, { scopes: ["READ_MEMBER"] });
      expect((await status(program(token))).status).toBe(200);
      const success = "... on RevokeApiKeySuccess { key { revokedAt } }";
      const revoked = await change(who, "revokeApiKey", { keyId: id }, success);
      expect(revoked).toMatchObject({ key: { revokedAt: expect.any(String) } });
      expect(await status(program(token))).toEqual(refused);
    }
  });

  test("one that has expired", async () => {
    const expiresAt = new Date(clock.now().getTime() + hour).toISOString();
    const { token } = await makeKey(owner, { scopes: ["READ_MEMBER"], expiresAt });
    expect((await status(program(token))).status).toBe(200);
    clock.advance(hour);
    expect(await status(program(token))).toEqual(refused);
  });

  test("one that is meant for another address", async () => {
    const here = await makeKey(owner, {
      scopes: ["READ_MEMBER"],
      addresses: ["127.0.0.0/8", "::1"],
    });
    expect((await status(program(here.token))).status).toBe(200);
    const there = await makeKey(owner, { scopes: ["READ_MEMBER"], addresses: ["203.0.113.0/24"] });
    expect(await status(program(there.token))).toEqual(refused);
  });

  test("one whose owner's account is closed", async () => {
    const gone = hub.client();
    const { personId } = await gone.signInAs({ email: "gone@example.org" });
    const { token } = await makeKey(gone, { scopes: ["READ_MEMBER"] });
    const db = hub.services.database.kysely;
    await db
      .updateTable("person")
      .set({ disabled_at: clock.now() })
      .where("id", "=", personId)
      .execute();
    expect(await status(program(token))).toEqual(refused);
  });

  test("and so are the addresses beside GraphQL", async () => {
    const client = program("nonsense");
    const response = await client.fetch(`/practices/${practice.slug}/export.md`);
    expect([401, 404]).toContain(response.status);
    expect((await client.fetch("/graphql?query={hub{version}}")).status).toBe(401);
  });
});

describe("writing with a key", () => {
  test("takes the scope, and goes for its city alone", async () => {
    const { token } = await makeKey(owner, {
      scopes: ["WRITE_COMMENTS"],
      cityId: haLong.id,
    });
    const client = program(token);
    expect((await comment(client)).data?.result.__typename).toBe("ChangeDiscussionCommentSuccess");
    for (const other of [{ seatId: surabaya.id }, { attribution: "PERSONAL", seatId: null }]) {
      expect((await comment(client, other)).data?.result.__typename).toBe("NotAllowed");
    }
  });

  test("without the scope is FORBIDDEN, and says which one is wanted", async () => {
    const { token } = await makeKey(owner, { scopes: ["READ_MEMBER", "FOLLOW"] });
    const { errors } = await comment(program(token));
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", scope: "WRITE_COMMENTS" });
  });

  test("is for no city that its owner does not belong to", async () => {
    const outcome = await askForKey(secretariat, {
      scopes: ["WRITE_PRACTICES"],
      cityId: haLong.id,
    });
    expect(outcome.__typename).toBe("NotAllowed");
  });

  test("keys run what is named for them, and no other mutation", async () => {
    const key = { id: "k", personId: "p", scopes: Object.values(keyScopes), cityId: "c" };
    const viewer = { kind: "person", sessionId: null, personId: "p", guestId: null, key };
    const mutations = createSchema().getMutationType()!.getFields();
    for (const [name, field] of Object.entries(mutations)) {
      if (name in keyScopes) continue;
      const run = () => field.resolve!({}, {}, { viewer }, {} as never);
      expect(run, name).toThrow(`${name} needs a session: no key may do it.`);
    }
  });

  test("a key makes no keys and ends none", async () => {
    const { token, id } = await makeKey(owner, { scopes: ["READ_MEMBER"] });
    const document = `mutation ($id: ID!) { revokeApiKey(input: { keyId: $id }) { __typename } }`;
    expect(codeOf(await program(token).query(document, { id }))).toBe("FORBIDDEN");
  });
});

describe("following with a key", () => {
  const events = "subscription { networkEvents { __typename } }";

  const following = (token: string) => {
    const closed = Promise.withResolvers<{ code: number; reason: string }>();
    const connected = Promise.withResolvers<void>();
    const client = createClient({
      url: `${hub.address.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazyCloseTimeout: 0,
      connectionParams: { authorization: `Bearer ${token}` },
      on: {
        connected: () => connected.resolve(),
        closed: (event) => closed.resolve(event as { code: number; reason: string }),
      },
    });
    const failed = new Promise<unknown>((resolve) =>
      client.subscribe(
        { query: events },
        { next: () => {}, error: resolve, complete: () => resolve(null) },
      ),
    );
    return { connected: connected.promise, closed: closed.promise, failed, client };
  };

  test("takes the scope", async () => {
    const { token } = await makeKey(owner, { scopes: ["READ_MEMBER"] });
    const { failed, client } = following(token);
    expect(await failed).toMatchObject([{ extensions: { code: "FORBIDDEN", scope: "FOLLOW" } }]);
    await client.dispose();
  });

  test.each(["READ_PUBLIC", "READ_MEMBER"])(
    "ends within a second when the key with %s is revoked",
    async (scope) => {
      const { token, id } = await makeKey(owner, { scopes: [scope, "FOLLOW"] });
      const { connected, closed, failed } = following(token);
      await connected;
      await change(owner, "revokeApiKey", { keyId: id }, "");
      expect(await closed).toMatchObject({ code: 4401 });
      await failed;
    },
  );

  test("with a wrong key in the first message closes with 4403", async () => {
    const { closed, failed } = following("nonsense");
    expect(await closed).toMatchObject({ code: 4403 });
    await failed;
  });

  test("with a wrong key in the header does not open", async () => {
    const socket = new WebSocket(
      `${hub.address.replace("http", "ws")}/graphql`,
      ["graphql-transport-ws"],
      { headers: { authorization: "Bearer nonsense" } },
    );
    const status = await new Promise<number | undefined>((resolve) =>
      socket.once("unexpected-response", (_, response) => resolve(response.statusCode)),
    );
    expect(status).toBe(401);
  });
});

describe("what a key must be", () => {
  test.each([
    [{ scopes: [] }, "scopes"],
    [{ scopes: ["READ_PUBLIC"], name: " x " }, "name"],
    [{ scopes: ["WRITE_COMMENTS"] }, "cityId"],
    [{ scopes: ["READ_PUBLIC"], expiresAt: "2020-01-01T00:00:00Z" }, "expiresAt"],
    [{ scopes: ["READ_PUBLIC"], expiresAt: "2999-01-01T00:00:00Z" }, "expiresAt"],
    [{ scopes: ["READ_PUBLIC"], addresses: ["example.org"] }, "addresses"],
    [{ scopes: ["READ_PUBLIC"], addresses: ["10.0.0.0/99"] }, "addresses"],
    [{ scopes: ["READ_PUBLIC"], addresses: ["  "] }, "addresses"],
    [{ scopes: ["READ_PUBLIC"], addresses: ["192.0.2.1", ""] }, "addresses"],
  ])("%j is refused at %s", async (wish, field) => {
    expect(await askForKey(owner, wish)).toMatchObject({ __typename: "InvalidInput", field });
  });

  test("one person has at most 20, also when they are made at once", async () => {
    const many = hub.client();
    await many.signInAs({ email: "many@example.org" });
    const outcomes = await Promise.all(
      Array.from({ length: 22 }, () => askForKey(many, { scopes: ["READ_PUBLIC"] })),
    );
    const made = outcomes.filter(({ __typename }) => __typename === "CreateApiKeySuccess");
    expect(made).toHaveLength(20);
    expect(outcomes.filter(({ __typename }) => __typename === "Conflict")).toHaveLength(2);
  });

  test("guests and nobody make none", async () => {
    expect((await askForKey(hub.client(), { scopes: ["READ_PUBLIC"] })).__typename).toBe(
      "NotAllowed",
    );
  });

  test("somebody else's is not found", async () => {
    const { id } = await makeKey(owner, { scopes: ["READ_PUBLIC"] });
    const stranger = hub.client();
    await stranger.signInAs({ email: "stranger@example.org" });
    const outcome = await change(stranger, "revokeApiKey", { keyId: id }, "");
    expect(outcome.__typename).toBe("NotFound");
    const { node } = await stranger.ask<{ node: object | null }>(
      "query ($id: ID!) { node(id: $id) { id } }",
      { id },
    );
    expect(node).toBeNull();
  });

  test("the secretariat finds everybody's by the key's name, by its owner, and by its state", async () => {
    const lan = hub.client();
    await lan.signInAs({ email: "lan.keys@example.org", name: "Lân Nguyễn" });
    const now = clock.now().getTime();
    const soon = new Date(now + hour).toISOString();
    const later = new Date(now + 48 * hour).toISOString();
    const make = (name: string, expiresAt = later) =>
      makeKey(lan, { scopes: ["READ_PUBLIC"], name, expiresAt });
    await make("100% of stations");
    await make("Old dashboard", soon);
    const { id } = await make("Lost laptop");
    await change(lan, "revokeApiKey", { keyId: id }, "");
    clock.advance(hour);
    const names = async (filter: object, page = "first: 10") => {
      const { apiKeys } = await secretariat.ask<{ apiKeys: { nodes: { name: string }[] } }>(
        `query ($filter: ApiKeyFilter) { apiKeys(filter: $filter, ${page}) {
          nodes { name owner { name } } } }`,
        { filter },
      );
      return apiKeys.nodes.map(({ name }) => name);
    };
    const all = ["Lost laptop", "Old dashboard", "100% of stations"];
    expect(await names({ search: "lan ngu" })).toEqual(all);
    expect(await names({ search: "Lan.Keys@ex" })).toEqual(all);
    expect(await names({ search: "lan ngu" }, "last: 2")).toEqual(all.slice(1));
    expect(await names({ search: "0% OF" })).toEqual(["100% of stations"]);
    expect(await names({ search: "1%0" })).toEqual([]);
    for (const [state, name] of [
      ["ACTIVE", "100% of stations"],
      ["EXPIRED", "Old dashboard"],
      ["REVOKED", "Lost laptop"],
    ])
      expect(await names({ search: "lan.keys", state })).toEqual([name]);
  });

  test("that the secretariat ended somebody else's stands there in its name", async () => {
    const { id } = await makeKey(owner, { scopes: ["READ_PUBLIC"] });
    await change(secretariat, "revokeApiKey", { keyId: id }, "");
    const { auditLog } = await secretariat.ask<{ auditLog: { nodes: object[] } }>(
      `query ($id: ID!) { auditLog(filter: { subjectId: $id, action: [REVOKE_API_KEY] }, first: 5) {
        nodes { actor person { id } } } }`,
      { id },
    );
    const { viewer } = await secretariat.ask<{ viewer: { person: { id: string } } }>(
      "{ viewer { person { id } } }",
    );
    expect(auditLog.nodes).toEqual([{ actor: "PERSON", person: { id: viewer.person.id } }]);
  });

  test("making and ending one stands in the audit log", async () => {
    const { id } = await makeKey(owner, { scopes: ["READ_PUBLIC"] });
    await change(owner, "revokeApiKey", { keyId: id }, "");
    const db = hub.services.database.kysely;
    const entries = await db
      .selectFrom("audit")
      .select("action")
      .where("subject_type", "=", "ApiKey")
      .orderBy("at", "desc")
      .orderBy("id", "desc")
      .limit(2)
      .execute();
    expect(entries.map(({ action }) => action)).toEqual(["revoke-api-key", "create-api-key"]);
  });
});
