import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { request } from "node:http";
import WebSocket from "ws";
import { socketPaths, streamPath } from "#schema/live.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

const publicUrl = "https://hub.example.org";
let hub: TestHub;
let member: TestClient;

beforeAll(async () => {
  hub = await startHub({ config: { publicUrl } });
  member = hub.client();
  await member.signInAs({ email: "mai@example.org", name: "Mai" });
});
afterAll(() => hub.stop());

/** Where a page says that it comes from, and whether it may act with the cookie that comes along. */
const origins: Readonly<Record<string, { origin?: string; host?: string; may: boolean }>> = {
  "a program that says nothing": { may: true },
  "a page of the hub": { origin: publicUrl, may: true },
  "a page of the hub by another name": {
    origin: "https://other.example.org",
    host: "other.example.org",
    may: true,
  },
  "a page by the hub's name without TLS": {
    origin: "http://hub.example.org",
    host: "hub.example.org",
    may: false,
  },
  "a foreign page": { origin: "https://evil.example", may: false },
  "a page that hides where it is from": { origin: "null", may: false },
  "a name that begins like the hub's": { origin: `${publicUrl}.evil.example`, may: false },
  "a name under the hub's": { origin: "https://x.hub.example.org", may: false },
  "the hub's name at another port": { origin: `${publicUrl}:8443`, may: false },
  "the hub's name as that of a user": {
    origin: "https://hub.example.org@evil.example",
    may: false,
  },
  "no address": { origin: "hub.example.org", may: false },
  nothing: { origin: "", may: false },
};

const transports: Readonly<Record<string, (headers: Record<string, string>) => Promise<number>>> = {
  HTTP: (headers) =>
    ask(
      "POST",
      "/graphql",
      { "content-type": "application/json", ...headers },
      '{"query":"{ viewer { __typename } }"}',
    ),
  "a stream": (headers) =>
    ask(
      "POST",
      streamPath,
      { "content-type": "application/json", accept: "text/event-stream", ...headers },
      '{"query":"{ viewer { __typename } }"}',
    ),
  "a live socket": (headers) => upgrade(socketPaths.graphql, headers, "graphql-transport-ws"),
  "a document's socket": (headers) => upgrade(socketPaths.documents, headers),
};

for (const [transport, knock] of Object.entries(transports)) {
  describe(`${transport}, with a member's cookie`, () => {
    for (const [who, { origin, host, may }] of Object.entries(origins)) {
      test(`${who} is ${may ? "let in" : "refused"}`, async () => {
        const headers = {
          cookie: member.cookie,
          ...(origin !== undefined && { origin }),
          ...(host && { host }),
        };
        const status = await knock(headers);
        if (may) expect([101, 200]).toContain(status);
        else expect(status).toBe(403);
      });
    }
  });
}

describe("a form of a foreign page, with a member's cookie", () => {
  const signOut = '{"query":"mutation { signOut { __typename } }"}';
  const forms: Readonly<Record<string, string>> = {
    "application/x-www-form-urlencoded": "query=mutation{signOut{__typename}}",
    "multipart/form-data; boundary=x":
      '--x\r\nContent-Disposition: form-data; name="query"\r\n\r\nmutation{signOut{__typename}}\r\n--x--',
    "text/plain": signOut,
    "text/plain; application/json": signOut,
  };
  for (const [type, body] of Object.entries(forms)) {
    test(`sends ${type} for nothing`, async () => {
      const headers = { cookie: member.cookie, "content-type": type };
      expect([400, 415]).toContain(await ask("POST", "/graphql", headers, body));
      expect(await isSignedIn()).toBe(true);
    });
  }

  test("changes nothing by an address that it makes somebody follow", async () => {
    const path = "/graphql?query=mutation{signOut{__typename}}";
    expect(await ask("GET", path, { cookie: member.cookie })).toBeGreaterThanOrEqual(400);
    expect(await isSignedIn()).toBe(true);
  });

  test("reads nothing of the member's by such an address", async () => {
    const response = await fetch(`${hub.address}/graphql?query={viewer{__typename}}`, {
      headers: { cookie: member.cookie, origin: "https://evil.example" },
    });
    expect(await response.json()).toEqual({ data: { viewer: null } });
  });
});

describe("what is downloaded with a session", () => {
  let secretariat: TestClient;
  let id: string;
  beforeAll(async () => {
    secretariat = hub.client();
    ({ personId: id } = await secretariat.signInAs({
      email: "keeper@example.org",
      memberships: [{ role: "secretariat" }],
    }));
  });
  const downloads: Readonly<Record<string, () => string>> = {
    "one's own data": () => "/settings/my-data.json",
    "the audit log as a table": () => "/secretariat/audit-log.csv",
    "the audit log as lines": () => "/secretariat/audit-log.jsonl",
    "somebody's data": () => `/secretariat/personal-data/${globalId("Person", id)}.json`,
  };
  const foreign: Readonly<Record<string, Record<string, string>>> = {
    "another origin": { origin: "https://evil.example" },
    "a link on another site": { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
    "a neighbour of this host": { "sec-fetch-site": "same-site" },
    "a link, in an old browser": { referer: "https://evil.example/page" },
  };
  const own: Readonly<Record<string, Record<string, string>>> = {
    "a page of ours": { "sec-fetch-site": "same-origin" },
    "the person at the browser": { "sec-fetch-site": "none" },
    "a page of ours, in an old browser": { referer: `${publicUrl}/settings` },
    "a program": {},
  };
  const entries = async () => {
    const query = "{ auditLog(first: 1) { totalCount } }";
    return (await secretariat.ask<{ auditLog: { totalCount: number } }>(query)).auditLog.totalCount;
  };
  const get = (path: string, headers: Record<string, string>) =>
    fetch(hub.address + path, { headers: { cookie: secretariat.cookie, ...headers } });

  for (const [what, path] of Object.entries(downloads)) {
    test.each(Object.entries(foreign))(
      `${what} is nobody's for %s, and nothing is written down`,
      async (_who, headers) => {
        const before = await entries();
        const response = await get(path(), headers);
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(await response.text()).not.toContain("keeper@example.org");
        expect(await entries()).toBe(before);
      },
    );

    test.each(Object.entries(own))(`${what} is given to %s`, async (_who, headers) => {
      expect((await get(path(), headers)).status).toBe(200);
    });
  }
});

describe("a stream at an address", () => {
  const path = "/graphql/stream?query={viewer{person{name}}}";
  const told = async (headers: Record<string, string>) => {
    const response = await fetch(hub.address + path, {
      headers: { cookie: member.cookie, accept: "text/event-stream", ...headers },
    });
    return response.text();
  };

  test("is answered as to nobody, for a page of another site could have opened it", async () => {
    expect(await told({})).toContain('{"viewer":null}');
    expect(await told({ "sec-fetch-site": "cross-site" })).toContain('{"viewer":null}');
  });

  test.each([
    ["sec-fetch-site", "same-origin"],
    ["apollo-require-preflight", "1"],
  ])("is answered to the session with %s: %s", async (header, value) =>
    expect(await told({ [header]: value })).toContain('"person":{'),
  );
});

describe("every answer", () => {
  const places: Readonly<Record<string, [string, RequestInit?]>> = {
    "of the API": ["/graphql?query={serverTime}"],
    "that refuses": ["/graphql", { method: "POST", body: "x" }],
    "of nothing": ["/nothing/here"],
    "about health": ["/health/live"],
  };
  for (const [what, [path, init]] of Object.entries(places)) {
    test(`${what} tells the browser how far it may go`, async () => {
      const { headers } = await fetch(hub.address + path, init);
      const policy = headers.get("content-security-policy") ?? "";
      for (const rule of [
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ])
        expect(policy.split(";").map((each) => each.trim())).toContain(rule);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(Object.fromEntries(headers)).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "strict-origin-when-cross-origin",
        "strict-transport-security": "max-age=31536000",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()") as string,
      });
      expect(headers.has("x-powered-by")).toBe(false);
      expect(headers.has("server")).toBe(false);
    });
  }

  test("binds browsers to TLS only where the hub has it", async () => {
    const plain = await startHub();
    try {
      const { headers } = await fetch(`${plain.address}/health/live`);
      expect(headers.has("strict-transport-security")).toBe(false);
    } finally {
      await plain.stop();
    }
  });
});

async function isSignedIn(): Promise<boolean> {
  const { viewer } = await member.ask<{ viewer: object | null }>("{ viewer { __typename } }");
  return viewer !== null;
}

/** `fetch` lets nobody choose their origin. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = "",
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(hub.address + encodeURI(path), { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

function upgrade(
  path: string,
  headers: Record<string, string>,
  ...protocols: string[]
): Promise<number> {
  const socket = new WebSocket(hub.address.replace("http", "ws") + path, protocols, { headers });
  return new Promise((resolve) => {
    socket.once("unexpected-response", (_request, { statusCode }) => resolve(statusCode ?? 0));
    socket.once("open", () => {
      socket.terminate();
      resolve(101);
    });
    socket.on("error", () => {});
  });
}
