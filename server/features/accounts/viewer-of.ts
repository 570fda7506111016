import { type Kysely, sql } from "kysely";
import type { Services, Viewer, ViewerMembership } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { type Credentials, keyPrefix } from "#server/core/http/caller.ts";
import { session as limits } from "./accounts.limits.ts";
import { viewerOfKey } from "./keys/key-viewer.ts";
import { membershipsAsJson } from "./memberships-as-json.ts";
import { hashToken } from "./session-token.ts";

const nobody: Viewer = { kind: "nobody" };

/**
 * Who a session's token, or a key, stands for, over HTTP and sockets alike: nobody when it is unknown, ended
 * or expired, or when the account is closed. One statement; a second one every five minutes, which
 * moves the end of the session on.
 */
export async function viewerOf(services: Services, credentials: Credentials): Promise<Viewer> {
  const { token } = credentials;
  if (token === null) return nobody;
  if (token.startsWith(keyPrefix)) return viewerOfKey(services, credentials);
  const now = services.clock.now();
  const db = services.database.kysely;
  const found = await findSession(db, token, now);
  if (!found) return nobody;
  if (now.getTime() - found.lastUsedAt.getTime() >= limits.touchMs) await touch(db, found.id, now);
  const { id: sessionId, personId, guestId } = found;
  if (personId !== null) {
    return { kind: "person", sessionId, personId, guestId, memberships: found.memberships };
  }
  return guestId === null ? nobody : { kind: "guest", sessionId, guestId };
}

/** The memberships somebody has on that day. */
export async function viewerMemberships(
  db: Kysely<Tables>,
  personId: string,
  now: Date,
): Promise<readonly ViewerMembership[]> {
  const { rows } = await sql<{ memberships: ViewerMembership[] }>`
    select ${membershipsAsJson(sql`${personId}::uuid`, now)} as memberships`.execute(db);
  return rows[0]?.memberships ?? [];
}

async function findSession(db: Kysely<Tables>, token: string, now: Date) {
  return db
    .selectFrom("session")
    .leftJoin("person", "person.id", "session.person_id")
    .leftJoin("guest", (join) =>
      join.onRef("guest.id", "=", "session.guest_id").on("guest.claimed_by", "is", null),
    )
    .select([
      "session.id",
      "session.person_id as personId",
      "guest.id as guestId",
      "session.last_used_at as lastUsedAt",
      membershipsAsJson(sql.ref("session.person_id"), now).as("memberships"),
    ])
    .where("session.token_hash", "=", hashToken(token))
    .where("session.ended_at", "is", null)
    .where("session.expires_at", ">", now)
    .where("person.disabled_at", "is", null)
    .executeTakeFirst();
}

/** Nothing that anybody reads hangs on it, so it goes without an event. */
async function touch(db: Kysely<Tables>, id: string, now: Date): Promise<void> {
  await db
    .updateTable("session")
    .set({ last_used_at: now, expires_at: new Date(now.getTime() + limits.lifetimeMs) })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}
