import type { Kysely } from "kysely";
import { BlockList } from "node:net";
import type { Services, Viewer, ViewerKey, ViewerMembership } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Credentials } from "#server/core/http/caller.ts";
import { addNetwork, isIn } from "#server/core/http/trusted-proxies.ts";
import { type KeyScope, writes } from "#server/core/key-scope.ts";
import { KeyRefused } from "#server/core/key-refused.ts";
import { membershipsAsJson } from "../memberships-as-json.ts";
import { hashToken } from "../session-token.ts";
import { isKeyToken } from "./key-token.ts";
import { keyLimits } from "./keys.limits.ts";

/**
 * Who a key stands for. With the scope for what is public alone: nobody, with a budget of their own.
 * Else the person it belongs to, with less than their rights: never the secretariat's, and of a key
 * that writes only the memberships in the city it writes for. One statement; a second one every five
 * minutes. Throws KeyRefused when it is unknown, expired, revoked or from an address it is not meant
 * for, or when its owner's account is closed.
 */
export async function viewerOfKey(
  services: Services,
  { token, address }: Credentials,
): Promise<Viewer> {
  if (token === null || !isKeyToken(token)) throw new KeyRefused();
  const now = services.clock.now();
  const db = services.database.kysely;
  const found = await findKey(db, token, now);
  if (!found || !isFrom(found.addresses, address)) throw new KeyRefused();
  const usedAt = found.lastUsedAt?.getTime() ?? 0;
  if (now.getTime() - usedAt >= keyLimits.touchMs) await touch(db, found.id, now);
  const { id, personId, cityId, expiresAt } = found;
  const scopes = found.scopes as KeyScope[];
  const key: ViewerKey = { id, personId, scopes, cityId, expiresAt };
  if (!scopes.some((scope) => scope === "READ_MEMBER" || writes(scope)))
    return { kind: "nobody", key };
  const memberships = found.memberships.filter((each) => reaches(key, each));
  return { kind: "person", sessionId: null, personId, guestId: null, memberships, key };
}

function reaches({ cityId }: ViewerKey, membership: ViewerMembership): boolean {
  if (membership.role === "secretariat") return false;
  return cityId === null || membership.cityId === cityId;
}

function findKey(db: Kysely<Tables>, token: string, now: Date) {
  return db
    .selectFrom("api_key")
    .innerJoin("person", "person.id", "api_key.person_id")
    .select((select) => [
      "api_key.id",
      "api_key.person_id as personId",
      "api_key.scopes",
      "api_key.city_id as cityId",
      "api_key.addresses",
      "api_key.last_used_at as lastUsedAt",
      "api_key.expires_at as expiresAt",
      membershipsAsJson(select.ref("api_key.person_id"), now).as("memberships"),
    ])
    .where("api_key.token_hash", "=", hashToken(token))
    .where("api_key.revoked_at", "is", null)
    .where("api_key.expires_at", ">", now)
    .where("person.disabled_at", "is", null)
    .executeTakeFirst();
}

function isFrom(addresses: readonly string[], address: string): boolean {
  if (addresses.length === 0) return true;
  const list = new BlockList();
  for (const entry of addresses) addNetwork(list, entry);
  return isIn(list, address);
}

/** Nothing that anybody decides hangs on it, so it goes without an event. */
async function touch(db: Kysely<Tables>, id: string, now: Date): Promise<void> {
  await db.updateTable("api_key").set({ last_used_at: now }).where("id", "=", id).execute();
}
