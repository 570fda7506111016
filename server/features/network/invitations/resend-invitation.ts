import { takePoint } from "#server/core/commands/take-point.ts";
import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { enterAsSecretariat } from "#server/features/accounts/secretariat/enter-as-secretariat.ts";
import { hashToken, newToken } from "#server/features/accounts/session-token.ts";
import { commit } from "#server/realtime/commit.ts";
import type { InvitationIdInput } from "./invitation.inputs.ts";
import { expiryFrom, invitationLimits } from "./invitation.limits.ts";
import { openInvitation } from "./open-invitation.ts";
import { sendInvitation } from "./send-invitation.ts";

/** Sends a new link, good for as long as a first one; the former one works no more. */
export async function resendInvitation(
  context: HubContext,
  input: InvitationIdInput,
): Promise<string> {
  const id = keyIn(input.invitationId, "Invitation");
  await takePoint(
    context,
    invitationLimits.letters,
    "Too many invitations in a short time. Wait a while and go on.",
  );
  const token = newToken();
  const sent = await commit(context, async (tx) => {
    await enterAsSecretariat(context, tx);
    const invitation = await openInvitation(tx, id);
    const now = context.services.clock.now();
    await tx.db
      .updateTable("invitation")
      .set({ token_hash: hashToken(token), sent_at: now, expires_at: expiryFrom(now) })
      .where("id", "=", id)
      .execute();
    await tx.audit({ action: "resend-invitation", subjectType: "Invitation", subjectId: id });
    return invitation;
  });
  await sendInvitation(context, { ...sent, token, role: sent });
  return id;
}
