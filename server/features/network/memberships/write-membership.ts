import { sql } from "kysely";
import { v7 } from "uuid";
import { Refused } from "#server/core/commands/refused.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import type { Tx } from "#server/realtime/commit.ts";
import type { StoredRole } from "./read-role.ts";

/** Whether the person has the very same role at some time of it already. */
export async function holdsRole(
  { db }: Tx,
  personId: string,
  { role, city_id, organisation_id, country_code, since, until }: StoredRole,
  today: string,
): Promise<boolean> {
  const held = await db
    .selectFrom("membership")
    .select("id")
    .where("person_id", "=", personId)
    .where("role", "=", role)
    .where(sql<boolean>`city_id is not distinct from ${city_id}::uuid
      and organisation_id is not distinct from ${organisation_id}::uuid
      and country_code is not distinct from ${country_code}::text
      and (until is null or until > ${since ?? today}::date)
      and (${until}::date is null or since is null or since < ${until}::date)`)
    .executeTakeFirst();
  return held !== undefined;
}

/** The person has the role from now on. The caller holds the lock on roles. Resolves to its key. */
export async function writeMembership(
  tx: Tx,
  personId: string,
  role: StoredRole,
  today: string,
): Promise<string> {
  if (await holdsRole(tx, personId, role, today))
    throw new Refused(new Conflict("This person has this role already."));
  const id = v7();
  await tx.db
    .insertInto("membership")
    .values({ ...role, id, person_id: personId, since: role.since ?? today })
    .execute();
  tx.recheck(`person:${personId}`);
  return id;
}

/** What the audit log says of a role: ids and days. */
export function roleFacts({ role, country_code, since, until, ...seat }: StoredRole) {
  return {
    role,
    ...(seat.city_id !== null && { cityId: seat.city_id }),
    ...(seat.organisation_id !== null && { organisationId: seat.organisation_id }),
    ...(country_code !== null && { country: country_code }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
  };
}
