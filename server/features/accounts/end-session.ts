import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { commit } from "#server/realtime/commit.ts";
import { may } from "./accounts.policy.ts";
import { EndSessionSuccess } from "./accounts.results.ts";
import { endOneSession } from "./end-one-session.ts";
import { SessionEntity } from "./session.entity.ts";
import { leaveSession } from "./start-session.ts";
import { ViewerType } from "./viewer.type.ts";

/**
 * Ends one of the viewer's own sessions, say that of a lost phone. Somebody else's is not found:
 * whether it exists is not told.
 */
export async function endSession(
  context: HubContext,
  sessionId: string,
): Promise<EndSessionSuccess | NotFound> {
  const now = context.services.clock.now();
  const ended = await commit(context, async (tx) => {
    const session = await tx.em.findOne(SessionEntity, { id: sessionId });
    if (session === null || !may.seeSession(context.viewer, session)) return false;
    await endOneSession(tx, sessionId, now);
    return true;
  });
  if (!ended) return new NotFound("You have no such session.");
  if ("sessionId" in context.viewer && context.viewer.sessionId === sessionId)
    leaveSession(context);
  const viewer = context.viewer.kind === "nobody" ? null : new ViewerType();
  return new EndSessionSuccess(sessionId, viewer);
}
