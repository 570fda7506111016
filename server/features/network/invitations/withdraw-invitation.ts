import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { enterAsSecretariat } from "#server/features/accounts/secretariat/enter-as-secretariat.ts";
import { commit } from "#server/realtime/commit.ts";
import type { InvitationIdInput } from "./invitation.inputs.ts";
import { openInvitation } from "./open-invitation.ts";

/** Its link works no more, and the address is forgotten. Resolves to its key. */
export function withdrawInvitation(context: HubContext, input: InvitationIdInput): Promise<string> {
  const id = keyIn(input.invitationId, "Invitation");
  return commit(context, async (tx) => {
    await enterAsSecretariat(context, tx);
    await openInvitation(tx, id);
    await tx.db
      .updateTable("invitation")
      .set({ withdrawn_at: context.services.clock.now(), email: null })
      .where("id", "=", id)
      .execute();
    await tx.audit({ action: "withdraw-invitation", subjectType: "Invitation", subjectId: id });
    return id;
  });
}
