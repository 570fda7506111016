import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { demand } from "#server/core/commands/refused.ts";
import { may } from "../workshops.policy.ts";
import type { CommentIdInput } from "./comment.inputs.ts";
import { enterAtComment } from "./enter-at-comment.ts";
import { tellCommentChanged } from "./network-comment.type.ts";

/** Takes one's own words back for good: its place stays, the words are deleted. */
export function withdrawComment(context: HubContext, input: CommentIdInput): Promise<string> {
  return commit(context, async (tx) => {
    const { workshop, attendance, comment } = await enterAtComment(context, tx, input.commentId);
    demand(may.withdrawComment(attendance, comment));
    if (comment.withdrawnAt !== null) return comment.id;
    await tx.db
      .updateTable("comment")
      .set({ body: "", withdrawn_at: context.services.clock.now() })
      .where("id", "=", comment.id)
      .execute();
    await tellCommentChanged(tx, workshop, comment);
    return comment.id;
  });
}
