import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { SignOutSuccess } from "./accounts.results.ts";
import { endOneSession } from "./end-one-session.ts";
import { leaveSession } from "./start-session.ts";

/** Ends this browser's session. Repeated, or done by nobody, it changes nothing. */
export async function signOut(context: HubContext): Promise<SignOutSuccess> {
  const { viewer } = context;
  const sessionId = "sessionId" in viewer ? viewer.sessionId : null;
  if (sessionId !== null) {
    const now = context.services.clock.now();
    await commit(context, (tx) => endOneSession(tx, sessionId, now));
  }
  leaveSession(context);
  return new SignOutSuccess();
}
