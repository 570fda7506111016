import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand } from "#server/core/commands/refused.ts";
import { may } from "../workshops.policy.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { EditCommentInput } from "./comment.inputs.ts";
import { takeCommentPoint } from "#server/features/network/comments/comment-limit.ts";
import { enterAtComment } from "./enter-at-comment.ts";
import { tellCommentChanged } from "./network-comment.type.ts";

/** Other words for one's own comment; its place stays. The same words again change nothing. */
export async function editComment(context: HubContext, input: EditCommentInput): Promise<string> {
  const body = writtenText("body", input.body, limits.commentBody);
  const tag = input.language == null ? null : languageTag("language", input.language);
  await takeCommentPoint(context);
  return commit(context, async (tx) => {
    const { workshop, attendance, comment } = await enterAtComment(context, tx, input.commentId);
    demand(may.editComment(context.viewer, workshop, attendance, comment));
    const language = tag ?? comment.language;
    if (body === comment.storedBody && language === comment.language) return comment.id;
    await tx.db
      .updateTable("comment")
      .set({ body, language, edited_at: context.services.clock.now() })
      .where("id", "=", comment.id)
      .execute();
    await tellCommentChanged(tx, workshop, comment);
    return comment.id;
  });
}
