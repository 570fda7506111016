import { v7 } from "uuid";
import type { Services, ViewerMembership } from "#server/core/context.ts";
import { sessionCookieName } from "#server/core/http/caller.ts";
import { foldForSearch } from "#server/core/text.ts";
import { hashToken, newToken } from "#server/features/accounts/session-token.ts";

/** Somebody to be in a test. The e-mail says who: the same one is the same person. */
export interface SignedInAs {
  email: string;
  name?: string;
  language?: string;
  memberships?: readonly (Partial<ViewerMembership> & Pick<ViewerMembership, "role">)[];
}

const day = 24 * 60 * 60 * 1000;

/** A session for the person as sign-in would store it. */
export async function storeSession(
  services: Services,
  who: SignedInAs,
): Promise<{ personId: string; name: string; token: string }> {
  const db = services.database.kysely;
  const now = services.clock.now();
  const personId = await storePerson(services, who);
  const token = newToken();
  const times = { created_at: now, last_used_at: now, expires_at: new Date(now.getTime() + day) };
  await db
    .insertInto("session")
    .values({
      id: v7(),
      token_hash: hashToken(token),
      person_id: personId,
      guest_id: null,
      ended_at: null,
      ...times,
    })
    .execute();
  return { personId, name: sessionCookieName(services.config.publicUrl), token };
}

/** The person's id; made with the memberships when there is nobody with that e-mail. */
export async function storePerson(services: Services, who: SignedInAs): Promise<string> {
  const db = services.database.kysely;
  const email = who.email.toLowerCase();
  const known = await db
    .selectFrom("person")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirst();
  if (known) return known.id;
  const id = v7();
  const name = who.name ?? email.split("@", 1)[0]!;
  await db
    .insertInto("person")
    .values({
      id,
      name,
      fold: foldForSearch(name),
      email,
      language: who.language ?? "en",
      created_at: services.clock.now(),
      disabled_at: null,
    })
    .execute();
  for (const membership of who.memberships ?? []) {
    await db
      .insertInto("membership")
      .values({
        id: v7(),
        person_id: id,
        role: membership.role,
        city_id: membership.cityId ?? null,
        organisation_id: membership.organisationId ?? null,
        country_code: membership.countryCode ?? null,
        since: null,
        until: null,
      })
      .execute();
  }
  return id;
}
