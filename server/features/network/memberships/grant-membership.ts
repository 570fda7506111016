import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { enterAsSecretariat } from "#server/features/accounts/secretariat/enter-as-secretariat.ts";
import { lockPerson } from "#server/features/accounts/secretariat/lock-person.ts";
import { commit } from "#server/realtime/commit.ts";
import type { GrantMembershipInput } from "./membership.inputs.ts";
import { readRole } from "./read-role.ts";
import { roleFacts, writeMembership } from "./write-membership.ts";

/** Gives somebody a role in the network. Resolves to the person's key. */
export function grantMembership(context: HubContext, input: GrantMembershipInput): Promise<string> {
  const personId = keyIn(input.personId, "Person");
  const today = context.services.clock.now().toISOString().slice(0, 10);
  return commit(context, async (tx) => {
    await enterAsSecretariat(context, tx);
    await lockPerson(tx, personId);
    const role = await readRole(tx, input, today);
    const membershipId = await writeMembership(tx, personId, role, today);
    await tx.audit({
      action: "grant-membership",
      subjectType: "Person",
      subjectId: personId,
      detail: { membershipId, ...roleFacts(role) },
    });
    return personId;
  });
}
