import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { readCount } from "#server/core/reads/read-count.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import type { ReactionKind } from "#server/features/network/comments/comment.enums.ts";
import {
  inKindOrder,
  type ReactionCount,
} from "#server/features/network/comments/reaction-count.type.ts";
import { selectDiscussionComments } from "./discussion.row.ts";
import type { DiscussionComment } from "./discussion-comment.type.ts";

const commentById = readOne("DiscussionComment", {
  rows: selectDiscussionComments,
  by: "discussion_comment.id",
  as: "id",
  type: "DiscussionComment",
});

/** The comment with that key whoever asks; null when there is none. */
export function loadDiscussionComment(
  context: HubContext,
  id: string,
): Promise<DiscussionComment | null> {
  return commentById.load(context, id);
}

/** A comment is never deleted: who has its id from a row or an event finds it. */
export async function discussionCommentOf(
  context: HubContext,
  id: string,
): Promise<DiscussionComment> {
  const comment = await loadDiscussionComment(context, id);
  if (!comment) throw new Error(`DiscussionComment ${id} is gone.`);
  return comment;
}

/** How many comments answer one. */
export const discussionReplies = readCount("DiscussionComment.replyCount", {
  rows: selectDiscussionComments,
  by: "discussion_comment.in_reply_to_id",
});

const reactions = readMany("DiscussionComment.reactions", {
  rows: (db) =>
    db
      .selectFrom("discussion_reaction")
      .select([
        "discussion_reaction.comment_id as commentId",
        sql<ReactionKind>`discussion_reaction.kind`.as("kind"),
        sql<number>`count(*)::int`.as("count"),
      ])
      .groupBy(["discussion_reaction.comment_id", "discussion_reaction.kind"]),
  by: "discussion_reaction.comment_id",
  as: "commentId",
  order: (query) => query.orderBy("discussion_reaction.kind"),
});

/** How many reacted in which way; ways that nobody took are left out. */
export async function loadDiscussionReactions(
  context: HubContext,
  commentId: string,
): Promise<ReactionCount[]> {
  return inKindOrder(await reactions.load(context, commentId));
}

/** How a person reacted to a comment. */
export function loadDiscussionReactionsBy(
  context: HubContext,
  personId: string,
  commentId: string,
): Promise<ReactionKind[]> {
  const key = `DiscussionComment.viewerReactions:${personId}`;
  return loader<string, ReactionKind[]>(context, key, async (ids) => {
    const rows = await context.db
      .selectFrom("discussion_reaction")
      .select(["comment_id as commentId", sql<ReactionKind>`kind`.as("kind")])
      .where("person_id", "=", personId)
      .where("comment_id", "in", ids)
      .execute();
    const byComment = Map.groupBy(rows, (row) => row.commentId);
    return ids.map((id) => inKindOrder(byComment.get(id) ?? []).map(({ kind }) => kind));
  }).load(commentId);
}
