import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { groupsInOrder, loader } from "#server/core/graphql/loaders.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import type { Membership } from "./membership.type.ts";

/** Memberships under the names of the contract; add `where` and order. */
export function selectMemberships(db: Kysely<Tables>) {
  return db
    .selectFrom("membership")
    .select([
      "membership.id",
      "membership.person_id as personId",
      "membership.role",
      "membership.city_id as cityId",
      "membership.organisation_id as organisationId",
      "membership.country_code as countryCode",
      "membership.since",
      "membership.until",
    ]);
}

/** True for memberships that hold on that day: only those are public. */
export function isCurrent(now: Date) {
  const today = now.toISOString().slice(0, 10);
  return sql<boolean>`((membership.since is null or membership.since <= ${today}::date)
    and (membership.until is null or membership.until > ${today}::date))`;
}

/** Somebody's current memberships, all of them; those of many people in one statement. */
export function membershipsOf(context: HubContext, personId: string): Promise<Membership[]> {
  return loader<string, Membership[]>(context, "Person.memberships", async (ids) => {
    const rows = await selectMemberships(context.db)
      .where("membership.person_id", "in", ids)
      .where(isCurrent(context.services.clock.now()))
      .orderBy("membership.role")
      .orderBy("membership.id")
      .execute();
    return groupsInOrder(ids, rows, (row) => row.personId);
  }).load(personId);
}

/** Somebody's memberships of all times, the latest first: for those who keep the hub. */
export function everyMembershipOf(context: HubContext, personId: string): Promise<Membership[]> {
  return loader<string, Membership[]>(context, "Account.memberships", async (ids) => {
    const rows = await selectMemberships(context.db)
      .where("membership.person_id", "in", ids)
      .orderBy("membership.until", (order) => order.desc().nullsFirst())
      .orderBy("membership.id", "desc")
      .execute();
    return groupsInOrder(ids, rows, (row) => row.personId);
  }).load(personId);
}

registerNode("Membership", {
  async load(context, id) {
    const row = await selectMemberships(context.db)
      .innerJoin("person", "person.id", "membership.person_id")
      .where("membership.id", "=", id)
      .where("person.disabled_at", "is", null)
      .where(isCurrent(context.services.clock.now()))
      .executeTakeFirst();
    return row ?? null;
  },
});
