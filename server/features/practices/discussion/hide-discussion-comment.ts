import { limits } from "#schema/limits.ts";
import { demand } from "#server/core/commands/refused.ts";
import { writtenLine } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import type { NewEvent } from "#server/core/ports.ts";
import { settleReports } from "#server/features/network/comments/reports.ts";
import type { Tx } from "#server/realtime/commit.ts";
import type { DiscussionComment } from "./discussion-comment.type.ts";
import { happened } from "./discussion.events.ts";
import type { HideDiscussionCommentInput } from "./discussion.inputs.ts";
import { may } from "./discussion.policy.ts";
import { changeDiscussionComment } from "./enter-discussion-comment.ts";

/** Takes the words of a comment from the page, with a reason that everybody reads. */
export function hideDiscussionComment(
  context: HubContext,
  input: HideDiscussionCommentInput,
): Promise<string> {
  const reason = writtenLine("reason", input.reason, limits.hideReason);
  return changeDiscussionComment(context, input.commentId, (tx, { comment }) =>
    hideInDiscussion(context, tx, comment, reason),
  );
}

/** The same as a part of another command. Null when it is hidden already. */
export async function hideInDiscussion(
  context: HubContext,
  tx: Tx,
  comment: DiscussionComment,
  reason: string,
): Promise<NewEvent | null> {
  const { viewer } = context;
  demand(may.hide(viewer, comment));
  if (viewer.kind !== "person") throw new Error("The policy lets people alone hide.");
  if (comment.hiddenAt !== null) return null;
  const now = context.services.clock.now();
  await tx.db
    .updateTable("discussion_comment")
    .set({
      hidden_at: now,
      hidden_by: viewer.personId,
      hidden_reason: reason,
    })
    .where("id", "=", comment.id)
    .execute();
  await tx.audit({
    action: "hide-discussion-comment",
    subjectType: "DiscussionComment",
    subjectId: comment.id,
    detail: { reason },
  });
  await settleReports(tx, { discussion_comment_id: comment.id }, "hidden", now);
  return happened.changed(comment.id);
}
