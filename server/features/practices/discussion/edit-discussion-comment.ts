import { limits } from "#schema/limits.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand } from "#server/core/commands/refused.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { takeCommentPoint } from "#server/features/network/comments/comment-limit.ts";
import { happened } from "./discussion.events.ts";
import type { EditDiscussionCommentInput } from "./discussion.inputs.ts";
import { may } from "./discussion.policy.ts";
import { changeDiscussionComment } from "./enter-discussion-comment.ts";

/** Other words for one's own comment; its place stays. The same words again change nothing. */
export async function editDiscussionComment(
  context: HubContext,
  input: EditDiscussionCommentInput,
): Promise<string> {
  const body = writtenText("body", input.body, limits.commentBody);
  const tag = input.language == null ? null : languageTag("language", input.language);
  await takeCommentPoint(context);
  return changeDiscussionComment(context, input.commentId, async (tx, { comment, facts }) => {
    demand(may.edit(context.viewer, facts, comment));
    const language = tag ?? comment.language;
    if (body === comment.storedBody && language === comment.language) return null;
    await tx.db
      .updateTable("discussion_comment")
      .set({ body, language, edited_at: context.services.clock.now() })
      .where("id", "=", comment.id)
      .execute();
    return happened.changed(comment.id);
  });
}
