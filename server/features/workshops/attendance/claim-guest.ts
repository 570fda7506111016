import type { HubContext } from "#server/core/context.ts";
import { Conflict, NotAllowed } from "#server/core/graphql/errors.ts";
import {
  forgetClaimedGuest,
  markGuestClaimed,
} from "#server/features/accounts/mark-guest-claimed.ts";
import { commit } from "#server/realtime/commit.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { handOver } from "./hand-over.ts";

/**
 * What the guest of this browser did becomes the signed-in person's: seats, comments, reactions,
 * in every workshop. Only the browser that was the guest can claim it, and only once. Claiming again
 * what one has claimed is a success.
 */
export async function claimGuest(context: HubContext, guestId: string): Promise<void> {
  const { viewer } = context;
  if (viewer.kind !== "person")
    throw new Refused(new NotAllowed("Sign in to claim what you wrote as a guest."));
  const { personId } = viewer;
  await commit(context, async (tx) => {
    const guest = await tx.db
      .selectFrom("guest")
      .select("claimed_by")
      .where("id", "=", guestId)
      .forUpdate()
      .executeTakeFirst();
    if (guest?.claimed_by === personId) return;
    if (viewer.guestId !== guestId)
      throw new Refused(new NotAllowed("Only the browser that was this guest can claim it."));
    if (!(await markGuestClaimed(tx, context, guestId, personId)))
      throw new Refused(new Conflict("Somebody has claimed this guest already."));
    await handOver(tx, guestId, personId, context.services.clock.now());
    tx.recheck(`person:${personId}`);
  });
  forgetClaimedGuest(context);
}
