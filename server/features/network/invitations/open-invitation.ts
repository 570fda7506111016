import { Refused } from "#server/core/commands/refused.ts";
import { Conflict, NotFound } from "#server/core/graphql/errors.ts";
import type { Tx } from "#server/realtime/commit.ts";

/** The invitation, locked; refuses when it was taken up or withdrawn a moment before. */
export async function openInvitation(tx: Tx, id: string) {
  const invitation = await tx.db
    .selectFrom("invitation")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!invitation) throw new Refused(new NotFound("There is no such invitation."));
  if (invitation.accepted_at !== null)
    throw new Refused(new Conflict("This invitation was accepted already."));
  if (invitation.withdrawn_at !== null || invitation.email === null)
    throw new Refused(new Conflict("This invitation was withdrawn already."));
  return { ...invitation, email: invitation.email };
}
