import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict, InvalidInput, NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import {
  enterAsSecretariat,
  secretariatBeside,
} from "#server/features/accounts/secretariat/enter-as-secretariat.ts";
import { commit } from "#server/realtime/commit.ts";
import { may } from "../network.policy.ts";
import type { EndMembershipInput } from "./membership.inputs.ts";

/**
 * Ends a role, today or on a later day; what was done in it stays. One that ends already is not ended
 * again: somebody else was quicker. Resolves to the person's key.
 */
export function endMembership(context: HubContext, input: EndMembershipInput): Promise<string> {
  const id = keyIn(input.membershipId, "Membership");
  const now = context.services.clock.now();
  const today = now.toISOString().slice(0, 10);
  const until = input.until ?? today;
  return commit(context, async (tx) => {
    await enterAsSecretariat(context, tx);
    const membership = await tx.db
      .selectFrom("membership")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    if (!membership) throw new Refused(new NotFound("There is no such role."));
    if (membership.until !== null && membership.until <= until)
      throw new Refused(new Conflict("This role ends by then already."));
    if (until < today)
      throw new Refused(new InvalidInput("until", "A role ends today or on a later day."));
    const left = await secretariatBeside(tx.db, now, { membershipId: id, until });
    demand(may.endMembership(context.viewer, membership, left));
    // One that has not begun never was.
    const begins =
      membership.since !== null && membership.since >= until ? until : membership.since;
    await tx.db
      .updateTable("membership")
      .set({ until, since: begins })
      .where("id", "=", id)
      .execute();
    tx.recheck(`person:${membership.person_id}`);
    await tx.audit({
      action: "end-membership",
      subjectType: "Person",
      subjectId: membership.person_id,
      detail: { membershipId: id, role: membership.role, until },
    });
    return membership.person_id;
  });
}
