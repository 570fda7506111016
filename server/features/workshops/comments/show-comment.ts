import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { demand } from "#server/core/commands/refused.ts";
import { may } from "../workshops.policy.ts";
import type { CommentIdInput } from "./comment.inputs.ts";
import { enterAtComment } from "./enter-at-comment.ts";
import { tellCommentChanged } from "./network-comment.type.ts";

/** Shows a hidden comment again. One that is not hidden stays as it is. */
export function showComment(context: HubContext, input: CommentIdInput): Promise<string> {
  return commit(context, async (tx) => {
    const { workshop, attendance, comment } = await enterAtComment(context, tx, input.commentId);
    demand(may.hideComment(context.viewer, workshop, attendance, comment));
    if (comment.hiddenAt === null) return comment.id;
    await tx.db
      .updateTable("comment")
      .set({ hidden_at: null, hidden_by: null, hidden_reason: null })
      .where("id", "=", comment.id)
      .execute();
    await tx.audit({ action: "show-comment", subjectType: "Comment", subjectId: comment.id });
    await tellCommentChanged(tx, workshop, comment);
    return comment.id;
  });
}
