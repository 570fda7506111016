import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { happened } from "./discussion.events.ts";
import type { DiscussionCommentIdInput } from "./discussion.inputs.ts";
import { may } from "./discussion.policy.ts";
import { changeDiscussionComment } from "./enter-discussion-comment.ts";

/** Takes one's own words back for good: their place stays, the words are deleted. */
export function withdrawDiscussionComment(
  context: HubContext,
  input: DiscussionCommentIdInput,
): Promise<string> {
  return changeDiscussionComment(context, input.commentId, async (tx, { comment }) => {
    demand(may.withdraw(context.viewer, comment));
    if (comment.withdrawnAt !== null) return null;
    await tx.db
      .updateTable("discussion_comment")
      .set({ body: "", withdrawn_at: context.services.clock.now() })
      .where("id", "=", comment.id)
      .execute();
    return happened.changed(comment.id);
  });
}
