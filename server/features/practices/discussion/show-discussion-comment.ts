import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { happened } from "./discussion.events.ts";
import type { DiscussionCommentIdInput } from "./discussion.inputs.ts";
import { may } from "./discussion.policy.ts";
import { changeDiscussionComment } from "./enter-discussion-comment.ts";

/** Shows a hidden comment again. One that is not hidden stays as it is. */
export function showDiscussionComment(
  context: HubContext,
  input: DiscussionCommentIdInput,
): Promise<string> {
  return changeDiscussionComment(context, input.commentId, async (tx, { comment }) => {
    demand(may.hide(context.viewer, comment));
    if (comment.hiddenAt === null) return null;
    await tx.db
      .updateTable("discussion_comment")
      .set({ hidden_at: null, hidden_by: null, hidden_reason: null })
      .where("id", "=", comment.id)
      .execute();
    await tx.audit({
      action: "show-discussion-comment",
      subjectType: "DiscussionComment",
      subjectId: comment.id,
    });
    return happened.changed(comment.id);
  });
}
