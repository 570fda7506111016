import { v7 } from "uuid";
import type { HubContext, Viewer } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { session as limits } from "./accounts.limits.ts";
import { deviceName } from "./device-name.ts";
import { endOneSession } from "./end-one-session.ts";
import { GuestEntity } from "./guest.entity.ts";
import { hashToken, newToken } from "./session-token.ts";
import { SessionEntity } from "./session.entity.ts";
import { viewerMemberships } from "./viewer-of.ts";

/** A session that is stored; `enterSession` hands it to the browser once the change is committed. */
export interface StartedSession {
  token: string;
  viewer: Viewer;
}

/**
 * A person's session in this browser. The token is a new one and the session before it ends, so
 * that nobody keeps a way in from before the sign-in; an unclaimed guest goes along.
 */
export async function startPersonSession(
  tx: Tx,
  context: HubContext,
  personId: string,
): Promise<StartedSession> {
  const { viewer } = context;
  const guestId = viewer.kind === "guest" || viewer.kind === "person" ? viewer.guestId : null;
  const before = "sessionId" in viewer ? viewer.sessionId : null;
  if (before !== null) await endOneSession(tx, before, context.services.clock.now());
  const { sessionId, token } = await store(tx, context, { personId, guestId });
  const memberships = await viewerMemberships(tx.db, personId, context.services.clock.now());
  return { token, viewer: { kind: "person", sessionId, personId, guestId, memberships } };
}

/**
 * A guest and their session, for somebody who joins a workshop without an account. With an `id` that
 * is known already, a retry of the same join, it is one more session of that guest.
 */
export async function startGuestSession(
  tx: Tx,
  context: HubContext,
  { id: guestId = v7(), ...guest }: { id?: string; name: string; language: string },
): Promise<StartedSession & { guestId: string }> {
  if ((await tx.em.count(GuestEntity, { id: guestId })) === 0) {
    await tx.em.insert(GuestEntity, {
      id: guestId,
      ...guest,
      createdAt: context.services.clock.now(),
      claimedBy: null,
      claimedAt: null,
    });
  }
  const { sessionId, token } = await store(tx, context, { personId: null, guestId });
  return { token, guestId, viewer: { kind: "guest", sessionId, guestId } };
}

/** After the commit: the browser gets the cookie, and the rest of the operation is the viewer's. */
export function enterSession(context: HubContext, { token, viewer }: StartedSession): void {
  const expiresAt = new Date(context.services.clock.now().getTime() + limits.cookieMs);
  context.session.set(token, expiresAt);
  context.viewer = viewer;
  forgetLoaded(context);
}

/** After the commit: the browser forgets the session it had. */
export function leaveSession(context: HubContext): void {
  context.session.clear();
  context.viewer = { kind: "nobody" };
  forgetLoaded(context);
}

async function store(
  tx: Tx,
  context: HubContext,
  who: { personId: string | null; guestId: string | null },
): Promise<{ sessionId: string; token: string }> {
  const now = context.services.clock.now();
  const token = newToken();
  const sessionId = v7();
  await tx.em.insert(SessionEntity, {
    id: sessionId,
    tokenHash: hashToken(token),
    ...who,
    device: deviceName(context.device),
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + limits.lifetimeMs),
    endedAt: null,
  });
  return { sessionId, token };
}
