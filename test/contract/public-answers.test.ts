import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeKey } from "#test/support/api-key.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const cities = `{ cities(first: 50) { nodes { slug name country { code name } } } }`;
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

type Headers = Record<string, string>;

function get(parameters: Record<string, string>, headers: Headers = {}): Promise<Response> {
  return fetch(`${hub.address}/graphql?${new URLSearchParams(parameters)}`, { headers });
}

function byHash(text: string, also: Record<string, string> = {}, headers: Headers = {}) {
  const persistedQuery = { version: 1, sha256Hash: hashOf(text) };
  return get({ extensions: JSON.stringify({ persistedQuery }), ...also }, headers);
}

const codeOf = async (response: Response) =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]
    ?.extensions.code;

const hashed = (text: string) =>
  JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

let keys = 0;
/** What a member's key is sent with. */
async function keyed(at: TestHub = hub) {
  const owner = at.client();
  keys += 1;
  await owner.signInAs({ email: `owner-${keys}@example.org`, memberships: [{ role: "member" }] });
  const { token } = await makeKey(owner, { scopes: ["READ_PUBLIC"] });
  return { authorization: `Bearer ${token}` };
}

describe("a document by its hash", () => {
  test("is asked for with its text once, and answered by the hash alone from then on", async () => {
    const text = `query Once { country(code: "vn") { code } }`;
    expect(await codeOf(await byHash(text))).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect((await byHash(text, { query: text })).status).toBe(200);
    const answer = await byHash(text);
    expect(await answer.json()).toEqual({ data: { country: { code: "VN" } } });
    expect(answer.headers.get("cache-control")).toBe("public, max-age=30");
  });

  test("takes variables and the name of an operation", async () => {
    const text = `query A($code: String!) { country(code: $code) { code } } query B { __typename }`;
    const also = { operationName: "A", variables: JSON.stringify({ code: "la" }) };
    await byHash(text, { query: text, ...also });
    expect(await (await byHash(text, also)).json()).toEqual({ data: { country: { code: "LA" } } });
  });

  test("is not kept under the hash of another one", async () => {
    const persistedQuery = { version: 1, sha256Hash: hashOf("{ other }") };
    const refused = await get(
      { query: cities, extensions: JSON.stringify({ persistedQuery }) },
      { accept: "application/graphql-response+json" },
    );
    expect(refused.status).toBe(400);
    expect(await codeOf(await byHash("{ other }"))).toBe("PERSISTED_QUERY_NOT_FOUND");
  });

  test("is not kept when it does not fit the contract", async () => {
    const text = "{ nothingLikeThis }";
    await byHash(text, { query: text });
    expect(await codeOf(await byHash(text))).toBe("PERSISTED_QUERY_NOT_FOUND");
  });
});

describe("a public answer", () => {
  test("has a mark, and is not sent again to whoever has it", async () => {
    const first = await get({ query: cities });
    const tag = first.headers.get("etag")!;
    const again = await get({ query: cities }, { "if-none-match": `"x", ${tag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("etag")).toBe(tag);
    expect((await get({ query: cities }, { "if-none-match": `"x"` })).status).toBe(200);
  });

  test("hangs on the language, and says so", async () => {
    const query = "{ measuredRule countries { nodes { code name joinedOn } } }";
    const english = await get({ query }, { "accept-language": "en" });
    const vietnamese = await get({ query }, { "accept-language": "vi" });
    expect(vietnamese.headers.get("etag")).not.toBe(english.headers.get("etag"));
    const varies = english.headers.get("vary")?.toLowerCase().split(/,\s*/).toSorted();
    expect(varies).toEqual([
      "accept",
      "accept-encoding",
      "accept-language",
      "apollo-require-preflight",
      "authorization",
      "content-type",
      "cookie",
      "x-apollo-operation-name",
      "x-hub-cost",
    ]);
  });

  test.each([
    ["application/graphql-response+json, application/json", true],
    ["application/graphql-response+json, application/json; q=0.9", true],
    ["application/json;q=0.5, application/graphql-response+json", true],
    ["application/json; charset=utf-8", false],
    ["application/json, text/plain, */*", false],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false],
    ["application/json, application/graphql-response+json;q=0", false],
  ])("is kept, and of the right type, for who accepts %s", async (accept, knowsType) => {
    const type = knowsType ? "application/graphql-response+json" : "application/json";
    const answer = await get({ query: cities }, { accept });
    expect(answer.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=30");
    expect(answer.headers.get("etag")).toMatch(/^W\//);
    const wrong = await get({ query: "{" }, { accept });
    expect(wrong.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    expect(wrong.status).toBe(knowsType ? 400 : 200);
  });

  test.each(["content-type", "x-apollo-operation-name", "apollo-require-preflight"])(
    "is kept when %s comes without a cookie",
    async (header) => {
      const answer = await get({ query: cities }, { [header]: "application/json" });
      expect(answer.headers.get("cache-control")).toBe("public, max-age=30");
    },
  );

  test("is told of by HEAD as by GET", async () => {
    const address = `${hub.address}/graphql?${new URLSearchParams({ query: cities })}`;
    const [head, whole] = await Promise.all([fetch(address, { method: "HEAD" }), fetch(address)]);
    expect([head.status, await head.text()]).toEqual([200, ""]);
    for (const header of ["etag", "cache-control", "content-type", "vary"])
      expect(head.headers.get(header)).toBe(whole.headers.get(header));
  });

  test("may be read by a page of any site", async () => {
    const answer = await get({ query: cities }, { origin: "https://elsewhere.example" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each(["br", "gzip"])("comes as %s to whoever takes it", async (encoding) => {
    const plain = await get({ query: cities }, { "accept-encoding": "identity" });
    const small = await get({ query: cities }, { "accept-encoding": encoding });
    expect(small.headers.get("content-encoding")).toBe(encoding);
    expect(small.headers.get("etag")).toBe(plain.headers.get("etag"));
    const [whole, bytes] = [(await plain.text()).length, small.headers.get("content-length")];
    expect(Number(bytes)).toBeLessThan(whole / 3);
    expect(await small.json()).toMatchObject({ data: { cities: { nodes: expect.any(Array) } } });
  });

  test("is sent as it is when it is small", async () => {
    const answer = await get({ query: "{ __typename }" }, { "accept-encoding": "br" });
    expect(answer.headers.get("content-encoding")).toBeNull();
  });
});

describe("what no cache keeps", () => {
  const kept = "private, no-store";
  const cacheOf = (response: Response) => response.headers.get("cache-control");

  test.each([
    ["the moment", "{ serverTime cities(first: 1) { totalCount } }"],
    ["who asks", "{ ...Who } fragment Who on Query { viewer { person { id } } }"],
    ["where a stream goes on", "{ networkEventCursor }"],
    ["the address that asks", "{ hub { demoPeople { id } } }"],
    ["a code", `{ workshopByCode(code: "ABCDEF") { title } }`],
    ["an error", "{ nothingLikeThis }"],
    ["what went wrong in part", `{ countries { totalCount } node(id: "x") { id } }`],
  ])("%s", async (_what, query) => expect(cacheOf(await get({ query }))).toBe(kept));

  test("the answer to a session", async () => {
    const client = hub.client();
    await client.signInAs({ email: "reader@example.org", name: "Reader" });
    const asked = { "apollo-require-preflight": "1", cookie: client.cookie };
    const mine = await get({ query: `{ viewer { person { name } } }` }, asked);
    expect(await mine.json()).toEqual({ data: { viewer: { person: { name: "Reader" } } } });
    expect(cacheOf(mine)).toBe(kept);
    expect(cacheOf(await get({ query: cities }, asked))).toBe(kept);
  });

  test("the answer to a key", async () => {
    const { authorization } = await keyed();
    const answer = await get({ query: cities }, { authorization });
    expect([answer.status, cacheOf(answer)]).toEqual([200, kept]);
  });

  test("an answer to a POST", async () => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ query: cities });
    const answer = await fetch(`${hub.address}/graphql`, { method: "POST", headers, body });
    expect(cacheOf(answer)).toBe(kept);
  });
});

describe("a GET that another site could have sent", () => {
  test("is answered as to nobody, whatever cookies come with it", async () => {
    const client = hub.client();
    await client.signInAs({ email: "victim@example.org", name: "Victim" });
    const answer = await get(
      { query: "{ viewer { person { name } } }" },
      { cookie: client.cookie },
    );
    expect(await answer.json()).toEqual({ data: { viewer: null } });
  });

  test("changes nothing", async () => {
    const answer = await get({ query: `mutation { signOut { __typename } }` });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  test.each(["PUT", "PATCH", "DELETE"])("%s is no way to ask", async (method) => {
    const answer = await fetch(`${hub.address}/graphql`, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });

  test("with a session is refused to another site", async () => {
    const headers = {
      "apollo-require-preflight": "1",
      origin: "https://elsewhere.example",
      cookie: "hub_session=of-somebody",
    };
    expect((await get({ query: cities }, headers)).status).toBe(403);
  });
});

describe("a GET with a key", () => {
  const type = "application/graphql-response+json";
  let poor: TestHub;
  beforeAll(async () => {
    poor = await startHub({ config: { costBudgets: { key: 20, session: 0, address: 0 } } });
  });
  afterAll(() => poor.stop());

  test.each<[string, Record<string, string>, number, string]>([
    ["an unknown hash", { extensions: hashed("{ unknown }") }, 200, "PERSISTED_QUERY_NOT_FOUND"],
    ["a field that is not there", { query: "{ nope }" }, 400, "GRAPHQL_VALIDATION_FAILED"],
    ["a wrong id", { query: `{ node(id: "x") { id } }` }, 200, "BAD_USER_INPUT"],
    [
      "what is too dear",
      { query: "{ cities(first: 101) { totalCount } }" },
      400,
      "QUERY_TOO_COMPLEX",
    ],
    ["a mutation", { query: "mutation { signOut { __typename } }" }, 405, "BAD_REQUEST"],
  ])("%s is answered as without one", async (_what, parameters, status, code) => {
    const { authorization } = await keyed();
    const answer = await get(parameters, { authorization, accept: type });
    expect(await codeOf(answer)).toBe(code);
    expect(answer.status).toBe(status);
  });

  test("the schema is told", async () => {
    const { authorization } = await keyed();
    const answer = await get({ query: "{ __schema { queryType { name } } }" }, { authorization });
    expect(await answer.json()).toMatchObject({
      data: { __schema: { queryType: { name: "Query" } } },
    });
  });

  test("who has spent all is told when to come back", async () => {
    const { address } = poor;
    const { authorization } = await keyed(poor);
    const query = new URLSearchParams({ query: "{ cities(first: 50) { nodes { id } } }" });
    const answer = await fetch(`${address}/graphql?${query}`, { headers: { authorization } });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answer.headers.get("ratelimit-policy")).toBe('"key";q=20;w=60');
  });
});

test("a subscription is no query: it is told where it is answered", async () => {
  const answer = await fetch(`${hub.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: "subscription { networkEvents { cursor } }" }),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    errors: [
      {
        message: expect.stringContaining("/graphql/stream"),
        extensions: { code: "BAD_REQUEST" },
      },
    ],
  });
});

describe("a stream of a document by its hash", () => {
  const text = "query Streamed { serverTime }";
  const stream = (parameters: Record<string, string>) =>
    fetch(`${hub.address}/graphql/stream?${new URLSearchParams(parameters)}`, {
      headers: { accept: "text/event-stream" },
    });

  test("that is not known is told so, and its text with the hash is answered", async () => {
    const unknown = await stream({ extensions: hashed(text) });
    expect([unknown.status, await codeOf(unknown)]).toEqual([400, "PERSISTED_QUERY_NOT_FOUND"]);
    const told = await stream({ query: text, extensions: hashed(text) });
    expect(await told.text()).toContain('"serverTime"');
  });

  test("that is known is answered, and a wrong hash is refused", async () => {
    await byHash(text, { query: text });
    expect(await (await stream({ extensions: hashed(text) })).text()).toContain('"serverTime"');
    const wrong = await stream({ query: text, extensions: hashed("{ other }") });
    expect([wrong.status, await codeOf(wrong)]).toEqual([400, "BAD_REQUEST"]);
  });
});
