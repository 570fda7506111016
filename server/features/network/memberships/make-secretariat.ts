import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict, InvalidInput } from "#server/core/graphql/errors.ts";
import { readEmail } from "#server/features/accounts/email-address.ts";
import { findOrMakePerson } from "#server/features/accounts/find-or-make-person.ts";
import { holdRoles } from "#server/features/accounts/secretariat/enter-as-secretariat.ts";
import { commit } from "#server/realtime/commit.ts";
import type { StoredRole } from "./read-role.ts";
import { holdsRole, roleFacts, writeMembership } from "./write-membership.ts";

const role: StoredRole = {
  role: "secretariat",
  city_id: null,
  organisation_id: null,
  country_code: null,
  since: null,
  until: null,
};

/** What came of it, for an address as it is stored. */
export interface MadeSecretariat {
  email: string;
  outcome: "made" | "account and role made" | "had it";
}

/**
 * Gives an address the role that gives roles: for whoever operates the hub, who needs none of their
 * own. An account is made for it when there is none; its name is a page that everybody reads, so it is
 * nothing of the address. Throws `Refused` when it is no address, or its account is closed.
 */
export async function makeSecretariat(
  context: HubContext,
  typed: string,
): Promise<MadeSecretariat> {
  const email = readEmail(typed);
  if (email === null) throw new Refused(new InvalidInput("email", "Check the e-mail address."));
  const today = context.services.clock.now().toISOString().slice(0, 10);
  return commit(context, async (tx) => {
    await holdRoles(tx);
    const known = await tx.db
      .selectFrom("person")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirst();
    const person = await findOrMakePerson(tx, context, { email, name: "Secretariat" });
    if (person instanceof InvalidInput) throw new Refused(person);
    if (person.disabledAt !== null) throw new Refused(new Conflict("This account was closed."));
    if (await holdsRole(tx, person.id, role, today)) return { email, outcome: "had it" };
    await tx.em.flush();
    const membershipId = await writeMembership(tx, person.id, role, today);
    await tx.audit({
      action: "grant-membership",
      subjectType: "Person",
      subjectId: person.id,
      detail: { membershipId, ...roleFacts(role) },
    });
    return { email, outcome: known ? "made" : "account and role made" };
  });
}
