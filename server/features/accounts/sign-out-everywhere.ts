import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { SignOutSuccess } from "./accounts.results.ts";
import { endOneSession } from "./end-one-session.ts";
import { leaveSession } from "./start-session.ts";

/** Ends every session of the viewer, this one too; their sockets close within a second. */
export async function signOutEverywhere(context: HubContext): Promise<SignOutSuccess> {
  const { viewer } = context;
  if (viewer.kind === "person" || viewer.kind === "guest") {
    const now = context.services.clock.now();
    await commit(context, async (tx) => {
      const running = tx.db.selectFrom("session").select("id").where("ended_at", "is", null);
      const own =
        viewer.kind === "person"
          ? running.where("person_id", "=", viewer.personId)
          : running.where("guest_id", "=", viewer.guestId).where("person_id", "is", null);
      for (const { id } of await own.execute()) await endOneSession(tx, id, now);
    });
  }
  leaveSession(context);
  return new SignOutSuccess();
}
