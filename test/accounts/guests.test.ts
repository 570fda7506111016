import { afterAll, beforeAll, expect, test } from "vitest";
import type { HubContext } from "#server/core/context.ts";
import { sessionCookieName } from "#server/core/http/caller.ts";
import { makeContext } from "#server/core/make-context.ts";
import {
  forgetClaimedGuest,
  markGuestClaimed,
} from "#server/features/accounts/mark-guest-claimed.ts";
import { enterSession, startGuestSession } from "#server/features/accounts/start-session.ts";
import { viewerOf } from "#server/features/accounts/viewer-of.ts";
import { commit } from "#server/realtime/commit.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { signInByLetter } from "#test/accounts/signing-in.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.stop());

const caller = { address: "127.0.0.1", device: "", language: "vi", token: null };

/** What a command of this browser would be given; the cookie goes back to the browser. */
async function contextOf(client: TestClient): Promise<HubContext> {
  const token = client.cookie.split("=")[1] ?? null;
  const viewer = await viewerOf(hub.services, { ...caller, token });
  return makeContext(hub.services, viewer, { ...caller, token }, "test", {
    token,
    set: (fresh) => void (client.headers["cookie"] = `${sessionCookieName(hub.address)}=${fresh}`),
    clear: () => void delete client.headers["cookie"],
  });
}

/** A browser that has joined some workshop as a guest. */
async function guest(name: string): Promise<{ client: TestClient; guestId: string }> {
  const client = hub.client();
  const context = await contextOf(client);
  const started = await commit(context, (tx) =>
    startGuestSession(tx, context, { name, language: "vi" }),
  );
  enterSession(context, started);
  expect(context.viewer).toMatchObject({ kind: "guest", guestId: started.guestId });
  // From here on the browser keeps its own jar.
  const [cookieName, token] = client.headers["cookie"]!.split("=") as [string, string];
  delete client.headers["cookie"];
  client.setCookie(cookieName, token);
  return { client, guestId: started.guestId };
}

const whoAmI = `{ viewer { name language email person { name } guest { name } claimableGuest { name } memberships { role } } }`;

test("a guest is known by the name they gave, and has no account", async () => {
  const { client } = await guest("Khách");
  expect(await client.ask(whoAmI)).toEqual({
    viewer: {
      name: "Khách",
      language: "vi",
      email: null,
      person: null,
      guest: { name: "Khách" },
      claimableGuest: null,
      memberships: [],
    },
  });
});

test("a guest may correct their name, and end their session", async () => {
  const { client } = await guest("Khach");
  await client.ask(`mutation { updateProfile(input: { name: "Khách" }) { __typename } }`);
  expect(await client.ask("{ viewer { name guest { name } } }")).toEqual({
    viewer: { name: "Khách", guest: { name: "Khách" } },
  });
  await client.ask("mutation { signOut { __typename } }");
  expect(await client.ask("{ viewer { name } }")).toEqual({ viewer: null });
});

test("a guest's identity is seen by their own browser alone", async () => {
  const { client, guestId } = await guest("Mine");
  const id = Buffer.from(`Guest:${guestId}`).toString("base64url");
  const document = "query ($id: ID!) { node(id: $id) { ... on Guest { name } } }";
  expect(await client.ask(document, { id })).toEqual({ node: { name: "Mine" } });
  expect(await hub.client().ask(document, { id })).toEqual({ node: null });
});

test("a guest who signs in is a person who can claim what the guest did", async () => {
  const { client, guestId } = await guest("Minh");
  await signInByLetter(hub, client, "minh@example.org", "Minh Trần");
  expect(await client.ask(whoAmI)).toMatchObject({
    viewer: { name: "Minh Trần", guest: null, claimableGuest: { name: "Minh" } },
  });

  const context = await contextOf(client);
  if (context.viewer.kind !== "person") throw new Error("not signed in");
  const { personId } = context.viewer;
  expect(await commit(context, (tx) => markGuestClaimed(tx, context, guestId, personId))).toBe(
    true,
  );
  forgetClaimedGuest(context);
  expect(context.viewer).toMatchObject({ kind: "person", guestId: null });
  expect(await client.ask(whoAmI)).toMatchObject({
    viewer: { name: "Minh Trần", claimableGuest: null },
  });
  // Once, and nobody takes it away again.
  expect(await commit(context, (tx) => markGuestClaimed(tx, context, guestId, personId))).toBe(
    false,
  );
});

test("signing in again keeps the guest of this browser until it is claimed", async () => {
  const { client } = await guest("Again");
  await signInByLetter(hub, client, "again@example.org", "Again");
  await signInByLetter(hub, client, "again@example.org", "Again");
  expect(await client.ask(whoAmI)).toMatchObject({ viewer: { claimableGuest: { name: "Again" } } });
});
