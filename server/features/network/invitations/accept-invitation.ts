import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { networkOf } from "#server/core/http/network-of.ts";
import { InvalidInput, NotFound } from "#server/core/graphql/errors.ts";
import { findOrMakePerson } from "#server/features/accounts/find-or-make-person.ts";
import { holdRoles } from "#server/features/accounts/secretariat/enter-as-secretariat.ts";
import { hashToken } from "#server/features/accounts/session-token.ts";
import { enterSession, startPersonSession } from "#server/features/accounts/start-session.ts";
import { tooMany } from "#server/features/accounts/too-many.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { holdsRole, roleFacts, writeMembership } from "../memberships/write-membership.ts";
import { may } from "../network.policy.ts";
import type { AcceptInvitationInput } from "./invitation.inputs.ts";
import { invitationLimits } from "./invitation.limits.ts";

/**
 * Whoever opens the link reads the mailbox it was sent to, as with a code: they are signed in to its
 * account, which is made when there is none, and have the role. The link works once; one that is
 * unknown, used, withdrawn or too old gets one and the same answer.
 */
export async function acceptInvitation(
  context: HubContext,
  input: AcceptInvitationInput,
): Promise<void> {
  const refused = await tooMany(
    context,
    [[invitationLimits.tries, networkOf(context.address)]],
    "Too many tries. Wait {minutes} min and try again.",
  );
  if (refused) throw new Refused(refused);
  const started = await commit(context, async (tx) => {
    await holdRoles(tx);
    const now = context.services.clock.now();
    const today = now.toISOString().slice(0, 10);
    const { id, email, role } = await usable(tx, input.token, now);
    const person = await findOrMakePerson(tx, context, { ...input, email });
    if (person instanceof InvalidInput) throw new Refused(person);
    demand(may.takeUp(person));
    if (!(await holdsRole(tx, person.id, role, today)))
      await writeMembership(tx, person.id, role, today);
    await tx.db
      .updateTable("invitation")
      .set({ accepted_at: now, accepted_by: person.id, email: null })
      .where("id", "=", id)
      .execute();
    await tx.audit({
      action: "accept-invitation",
      personId: person.id,
      subjectType: "Invitation",
      subjectId: id,
      onBehalfOf: { cityId: role.city_id, organisationId: role.organisation_id },
      detail: roleFacts(role),
    });
    return startPersonSession(tx, context, person.id);
  });
  enterSession(context, started);
}

/** Locked: of two who open the link at once, one comes in. */
async function usable(tx: Tx, token: string, now: Date) {
  const found = await tx.db
    .selectFrom("invitation")
    .select(["id", "email", "role", "city_id", "organisation_id", "country_code", "since", "until"])
    .where("token_hash", "=", hashToken(token))
    .where("expires_at", ">", now)
    .forUpdate()
    .executeTakeFirst();
  if (!found || found.email === null)
    throw new Refused(
      new NotFound("This link works no more. Ask the secretariat to send it again."),
    );
  const { id, email, ...role } = found;
  return { id, email, role };
}
