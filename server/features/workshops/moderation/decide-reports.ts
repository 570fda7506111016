import { limits } from "#schema/limits.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { writtenLine } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import { parseGlobalId } from "#server/core/graphql/node.ts";
import { type Reported, settleReports } from "#server/features/network/comments/reports.ts";
import { may as mayDiscuss } from "#server/features/practices/discussion/discussion.policy.ts";
import { changeDiscussionComment } from "#server/features/practices/discussion/enter-discussion-comment.ts";
import { hideInDiscussion } from "#server/features/practices/discussion/hide-discussion-comment.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { enterAtComment } from "../comments/enter-at-comment.ts";
import { hideInRoom } from "../comments/hide-comment.ts";
import { may } from "../workshops.policy.ts";
import type { DecideReportsInput } from "./moderation.inputs.ts";

/**
 * Keeps a comment that was reported, or hides it. Of two moderators the first one decides: the other
 * finds no open report, and is told so.
 */
export async function decideReports(
  context: HubContext,
  input: DecideReportsInput,
): Promise<string> {
  const reason =
    input.decision === "hide" ? writtenLine("reason", input.reason ?? "", limits.hideReason) : null;
  const { type } = parseGlobalId(input.commentId, "Comment", "DiscussionComment");
  if (type === "DiscussionComment") await decideInDiscussion(context, input.commentId, reason);
  else await decideInRoom(context, input.commentId, reason);
  return input.commentId;
}

async function decideInDiscussion(context: HubContext, id: string, reason: string | null) {
  await changeDiscussionComment(context, id, async (tx, { comment }) => {
    demand(mayDiscuss.hide(context.viewer, comment));
    const of = { discussion_comment_id: comment.id };
    await settle(context, tx, of, reason);
    if (reason !== null) return hideInDiscussion(context, tx, comment, reason);
    await tellKept(tx, "DiscussionComment", comment.id);
    return null;
  });
}

async function decideInRoom(context: HubContext, id: string, reason: string | null) {
  await commit(context, async (tx) => {
    const entered = await enterAtComment(context, tx, id);
    const { workshop, attendance, comment } = entered;
    demand(may.hideComment(context.viewer, workshop, attendance, comment));
    await settle(context, tx, { comment_id: comment.id }, reason);
    if (reason === null) await tellKept(tx, "Comment", comment.id);
    else await hideInRoom(context, tx, entered, reason);
  });
}

async function settle(context: HubContext, tx: Tx, of: Reported, reason: string | null) {
  const decision = reason === null ? "kept" : "hidden";
  const settled = await settleReports(tx, of, decision, context.services.clock.now());
  if (settled === 0) throw new Refused(new Conflict("These reports were decided already."));
}

async function tellKept(tx: Tx, subjectType: string, subjectId: string): Promise<void> {
  await tx.audit({ action: "keep-reported-comment", subjectType, subjectId });
}
