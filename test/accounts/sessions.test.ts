import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeCodes } from "#schema/live.ts";
import { TestClock } from "#test/support/clock.ts";
import type { TestClient } from "#test/support/client.ts";
import { openSocket } from "#test/support/open-socket.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { requestCode, signIn, signInByLetter } from "#test/accounts/signing-in.ts";

const day = 24 * 60 * 60 * 1000;
const clock = new TestClock();
let hub: TestHub;

beforeAll(async () => {
  hub = await startHub({ clock });
});
afterAll(() => hub?.stop());

interface SessionAnswer {
  id: string;
  device: string;
  isThisOne: boolean;
  expiresAt: string;
}

async function sessions(client: TestClient): Promise<SessionAnswer[] | undefined> {
  const { viewer } = await client.ask<{ viewer: { sessions: { nodes: SessionAnswer[] } } | null }>(
    "{ viewer { sessions { nodes { id device isThisOne expiresAt } } } }",
  );
  return viewer?.sessions.nodes;
}

const isSignedIn = async (client: TestClient) => (await sessions(client)) !== undefined;

const endSession = (client: TestClient, sessionId: string) =>
  client.ask<{ endSession: { __typename: string; viewer?: object | null } }>(
    `mutation ($sessionId: ID!) { endSession(input: { sessionId: $sessionId }) {
      __typename ... on EndSessionSuccess { endedSessionId viewer { name } } } }`,
    { sessionId },
  );

/** Another browser that came by this one's cookie. */
function thiefOf(client: TestClient): TestClient {
  const thief = hub.client();
  thief.headers["cookie"] = client.cookie;
  return thief;
}

describe("a session", () => {
  test("gets a new token at sign-in, and the one before it opens nothing any more", async () => {
    const client = hub.client();
    await signInByLetter(hub, client, "rotate@example.org", "R");
    const thief = thiefOf(client);
    expect(await isSignedIn(thief)).toBe(true);
    const before = client.cookie;
    await signInByLetter(hub, client, "rotate@example.org", "R");
    expect(client.cookie).not.toBe(before);
    expect(await isSignedIn(client)).toBe(true);
    expect(await isSignedIn(thief)).toBe(false);
  });

  test("never takes a token that the browser brings along", async () => {
    const client = hub.client();
    client.headers["cookie"] = `hub_session=${"A".repeat(43)}`;
    expect(await isSignedIn(client)).toBe(false);
  });

  test("ends with the sign-out, on the server too", async () => {
    const client = hub.client();
    await signInByLetter(hub, client, "out@example.org", "O");
    const thief = thiefOf(client);
    const { signOut } = await client.ask<{ signOut: object }>(
      "mutation { signOut { __typename ... on SignOutSuccess { viewer { name } } } }",
    );
    expect(signOut).toEqual({ __typename: "SignOutSuccess", viewer: null });
    expect(client.cookie).toBe("");
    expect(await isSignedIn(thief)).toBe(false);
  });

  test("goes on for 30 days after it was last used, and no longer", async () => {
    const client = hub.client();
    await signInByLetter(hub, client, "long@example.org", "L");
    clock.advance(29 * day);
    expect(await isSignedIn(client)).toBe(true);
    clock.advance(29 * day);
    expect(await isSignedIn(client)).toBe(true);
    clock.advance(30 * day);
    expect(await isSignedIn(client)).toBe(false);
  });

  test("being used is written down every five minutes, not every time", async () => {
    const client = hub.client();
    await signInByLetter(hub, client, "touch@example.org", "T");
    const expiresAt = async () => (await sessions(client))![0]!.expiresAt;
    const first = await expiresAt();
    clock.advance(4 * 60 * 1000);
    expect(await expiresAt()).toBe(first);
    clock.advance(60 * 1000);
    expect(Date.parse(await expiresAt()) - Date.parse(first)).toBe(5 * 60 * 1000);
  });

  test("tells the device in words that people know", async () => {
    const client = hub.client();
    client.headers["user-agent"] =
      "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
    await signInByLetter(hub, client, "device@example.org", "D");
    expect((await sessions(client))![0]).toMatchObject({
      device: "Chrome, Android",
      isThisOne: true,
    });
  });
});

describe("somebody with several devices", () => {
  async function twoDevices(email: string): Promise<[TestClient, TestClient]> {
    const devices: [TestClient, TestClient] = [hub.client(), hub.client()];
    for (const device of devices) await signInByLetter(hub, device, email, "Two");
    return devices;
  }

  test("signs out everywhere at once", async () => {
    const [phone, desk] = await twoDevices("everywhere@example.org");
    const other = hub.client();
    await signInByLetter(hub, other, "bystander@example.org", "B");
    await desk.ask("mutation { signOutEverywhere { __typename } }");
    expect(await isSignedIn(phone)).toBe(false);
    expect(await isSignedIn(desk)).toBe(false);
    expect(await isSignedIn(other)).toBe(true);
  });

  test("ends the session of a lost phone from the desk", async () => {
    const [phone, desk] = await twoDevices("lost@example.org");
    const lost = (await sessions(desk))!.find(({ isThisOne }) => !isThisOne)!;
    expect(await endSession(desk, lost.id)).toMatchObject({
      endSession: { __typename: "EndSessionSuccess", viewer: { name: "Two" } },
    });
    expect(await isSignedIn(phone)).toBe(false);
    expect(await sessions(desk)).toHaveLength(1);
  });

  test("is nobody here after ending this very session", async () => {
    const [phone] = await twoDevices("self@example.org");
    const own = (await sessions(phone))!.find(({ isThisOne }) => isThisOne)!;
    expect(await endSession(phone, own.id)).toMatchObject({ endSession: { viewer: null } });
    expect(await isSignedIn(phone)).toBe(false);
    expect(phone.cookie).toBe("");
  });
});

describe("an open socket", () => {
  test("closes within a second when its session ends somewhere else (RT7)", async () => {
    const phone = hub.client();
    const desk = hub.client();
    for (const device of [phone, desk])
      await signInByLetter(hub, device, "socket@example.org", "S");
    const { closed } = await openSocket(hub.address, phone);
    const began = performance.now();
    await desk.ask("mutation { signOutEverywhere { __typename } }");
    expect(await closed).toBe(closeCodes.unauthorized);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe("somebody else's session", () => {
  test("is not found, neither to end nor to read", async () => {
    const owner = hub.client();
    const stranger = hub.client();
    await signInByLetter(hub, owner, "owner@example.org", "O");
    await signInByLetter(hub, stranger, "stranger@example.org", "S");
    const [{ id }] = (await sessions(owner)) as [SessionAnswer];
    expect(await endSession(stranger, id)).toEqual({ endSession: { __typename: "NotFound" } });
    expect(await endSession(hub.client(), id)).toEqual({ endSession: { __typename: "NotFound" } });
    expect(await stranger.ask("query ($id: ID!) { node(id: $id) { id } }", { id })).toEqual({
      node: null,
    });
    expect(await owner.ask("query ($id: ID!) { node(id: $id) { id } }", { id })).toEqual({
      node: { id },
    });
    expect(await isSignedIn(owner)).toBe(true);
  });
});

describe("the cookie", () => {
  const cookieOf = async (at: TestHub, client: TestClient, email: string, origin?: string) => {
    const code = await requestCode(at, client, email);
    const response = await client.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...(origin && { origin }) },
      body: JSON.stringify({
        query: `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
        variables: { input: { email, code, name: "Cookie" } },
      }),
    });
    return response.headers.getSetCookie().find((line) => line.includes("hub_session="))!;
  };

  test("is out of reach of scripts and of other sites", async () => {
    const cookie = await cookieOf(hub, hub.client(), "cookie@example.org");
    expect(cookie).toMatch(/^hub_session=[\w-]{43};/);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Lax");
    expect(cookie).toContain("Path=/");
    expect(cookie).not.toContain("Domain");
    expect(cookie).not.toContain("Secure");
  });

  test("is bound to this host and to TLS where the hub has TLS", async () => {
    const behindTls = await startHub({ config: { publicUrl: "https://hub.example.org" } });
    try {
      const cookie = await cookieOf(
        behindTls,
        behindTls.client(),
        "tls@example.org",
        "https://hub.example.org",
      );
      expect(cookie).toMatch(/^__Host-hub_session=/);
      expect(cookie).toContain("Secure");
      expect(cookie).toContain("HttpOnly");
      expect(cookie).toContain("Path=/");
      expect(cookie).not.toContain("Domain");
    } finally {
      await behindTls.stop();
    }
  });

  test("is not set by a sign-in that failed", async () => {
    const client = hub.client();
    await requestCode(hub, client, "fail@example.org");
    await signIn(client, { email: "fail@example.org", code: "no" });
    expect(client.cookie).toBe("");
  });
});
