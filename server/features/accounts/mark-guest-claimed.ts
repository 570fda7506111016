import type { HubContext } from "#server/core/context.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { endOneSession } from "./end-one-session.ts";
import { GuestEntity } from "./guest.entity.ts";

/**
 * From now on what the guest did is the person's. False when somebody was quicker, and nothing has
 * changed. The guest's own sessions end; a session of the person stays and forgets the guest.
 * Whether they may is asked before: the guest of one's own browser, see `Viewer.guestId`.
 */
export async function markGuestClaimed(
  tx: Tx,
  context: HubContext,
  guestId: string,
  personId: string,
): Promise<boolean> {
  const now = context.services.clock.now();
  const claimed = await tx.em.nativeUpdate(
    GuestEntity,
    { id: guestId, claimedBy: null },
    { claimedBy: personId, claimedAt: now },
  );
  if (claimed === 0) return false;
  const sessions = await tx.db
    .selectFrom("session")
    .select("id")
    .where("guest_id", "=", guestId)
    .where("person_id", "is", null)
    .where("ended_at", "is", null)
    .execute();
  for (const { id } of sessions) await endOneSession(tx, id, now);
  tx.recheck(`guest:${guestId}`);
  tx.recheck(`person:${personId}`);
  await tx.audit({
    action: "accounts.guest-claimed",
    subjectType: "Guest",
    subjectId: guestId,
    detail: { personId },
  });
  return true;
}

/** After the commit: the viewer of this operation has no guest to claim any more. */
export function forgetClaimedGuest(context: HubContext): void {
  if (context.viewer.kind === "person") context.viewer = { ...context.viewer, guestId: null };
}
