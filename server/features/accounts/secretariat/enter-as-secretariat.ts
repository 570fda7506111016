import { type Kysely, sql } from "kysely";
import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { may } from "../accounts.policy.ts";
import { viewerMemberships } from "../viewer-of.ts";

/**
 * Where every command of the secretariat on accounts and roles begins. They come one after the other,
 * and who asks is read again: whoever lost the role a moment before changes nothing any more, and no
 * two of them take the role from each other. Resolves to the person's key.
 */
export async function enterAsSecretariat(context: HubContext, tx: Tx): Promise<string> {
  const { viewer, services } = context;
  await holdRoles(tx);
  if (viewer.kind === "person") {
    const person = await tx.db
      .selectFrom("person")
      .select("disabled_at")
      .where("id", "=", viewer.personId)
      .executeTakeFirst();
    const closed = person?.disabled_at !== null;
    const memberships = closed
      ? []
      : await viewerMemberships(tx.db, viewer.personId, services.clock.now());
    demand(may.keepAccounts({ ...viewer, memberships }));
    return viewer.personId;
  }
  demand(may.keepAccounts(viewer));
  throw new Error("Only people are of the secretariat.");
}

/** Until the end of the transaction nobody else changes accounts and roles. */
export async function holdRoles({ db }: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('accounts and roles'))`.execute(db);
}

/** How many people keep the hub now and beyond a day, a membership or a person left out. */
export async function secretariatBeside(
  db: Kysely<Tables>,
  now: Date,
  without: { membershipId?: string; personId?: string; until?: string },
): Promise<number> {
  const today = now.toISOString().slice(0, 10);
  const until = without.until ?? today;
  let query = db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select("membership.person_id")
    .distinct()
    .where("membership.role", "=", "secretariat")
    .where("person.disabled_at", "is", null)
    .where(sql<boolean>`(membership.since is null or membership.since <= ${today}::date)`)
    .where(sql<boolean>`(membership.until is null or membership.until > ${until}::date)`);
  if (without.membershipId !== undefined)
    query = query.where("membership.id", "<>", without.membershipId);
  if (without.personId !== undefined)
    query = query.where("membership.person_id", "<>", without.personId);
  return (await query.execute()).length;
}
