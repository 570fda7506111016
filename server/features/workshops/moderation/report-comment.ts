import { limits } from "#schema/limits.ts";
import { demand } from "#server/core/commands/refused.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { parseGlobalId } from "#server/core/graphql/node.ts";
import { takeCommentPoint } from "#server/features/network/comments/comment-limit.ts";
import { writeReport } from "#server/features/network/comments/reports.ts";
import { may as mayDiscuss } from "#server/features/practices/discussion/discussion.policy.ts";
import { changeDiscussionComment } from "#server/features/practices/discussion/enter-discussion-comment.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterAtComment } from "../comments/enter-at-comment.ts";
import { may } from "../workshops.policy.ts";
import type { ReportCommentInput } from "./moderation.inputs.ts";

/** Asks a moderator to look at a comment; once for each person. Nobody else sees that it was asked. */
export async function reportComment(
  context: HubContext,
  input: ReportCommentInput,
): Promise<string> {
  const reason = writtenText("reason", input.reason, limits.reportReason);
  const { type } = parseGlobalId(input.commentId, "Comment", "DiscussionComment");
  await takeCommentPoint(context);
  if (type === "DiscussionComment") {
    await changeDiscussionComment(context, input.commentId, async (tx, { comment }) => {
      demand(mayDiscuss.report(context.viewer, comment));
      await writeReport(context, tx, { discussion_comment_id: comment.id }, reason);
      return null;
    });
  } else {
    await commit(context, async (tx) => {
      const { workshop, attendance, comment } = await enterAtComment(context, tx, input.commentId);
      demand(may.report(context.viewer, workshop, attendance, comment));
      await writeReport(context, tx, { comment_id: comment.id }, reason);
    });
  }
  return input.commentId;
}
