import { limits } from "#schema/limits.ts";
import { demand } from "#server/core/commands/refused.ts";
import { writtenLine } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
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
  return changeDiscussionComment(context, input.commentId, async (tx, { comment }) => {
    const { viewer } = context;
    demand(may.hide(viewer, comment));
    if (viewer.kind !== "person") throw new Error("The policy lets people alone hide.");
    if (comment.hiddenAt !== null) return null;
    await tx.db
      .updateTable("discussion_comment")
      .set({
        hidden_at: context.services.clock.now(),
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
    return happened.changed(comment.id);
  });
}
