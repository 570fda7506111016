import { seedId } from "#server/core/database/seed/seed-id.ts";
import { foldForSearch } from "#server/core/text.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { demoGuest, demoPeople } from "./demo-people.ts";

export const demoPersonId = (key: string): string => seedId("demo-person", key);
export const demoGuestId = (key: string): string => seedId("demo-guest", key);

export async function writeDemoPeople(tx: Tx, now: Date): Promise<void> {
  const people = demoPeople.map(({ key, name, language }) => ({
    id: demoPersonId(key),
    name,
    fold: foldForSearch(name),
    email: `${key}@example.org`,
    language,
    demo: true,
    created_at: now,
  }));
  await tx.db.insertInto("person").values(people).execute();
  const memberships = demoPeople.map(({ key, membership }) => ({
    id: seedId("demo-membership", key),
    person_id: demoPersonId(key),
    role: membership.role,
    city_id: membership.city === undefined ? null : seedId("city", membership.city),
    organisation_id:
      membership.organisation === undefined
        ? null
        : seedId("organisation", membership.organisation),
    country_code: membership.country ?? null,
  }));
  await tx.db.insertInto("membership").values(memberships).execute();
  const { key, name, language } = demoGuest;
  await tx.db
    .insertInto("guest")
    .values({ id: demoGuestId(key), name, language, created_at: now })
    .execute();
}
