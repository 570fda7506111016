import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { selectComments } from "./comment.row.ts";
import type { ReactionKind } from "#server/features/network/comments/comment.enums.ts";
import {
  inKindOrder,
  type ReactionCount,
} from "#server/features/network/comments/reaction-count.type.ts";
import type { Comment } from "./comment.type.ts";

/** The comment with that id; null when there is none. */
export function loadComment(context: HubContext, id: string): Promise<Comment | null> {
  return loader<string, Comment | null>(context, "Comment", async (ids) => {
    const rows = await selectComments(context.db).where("comment.id", "in", ids).execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

/** A comment is never deleted: who has its id from a row or an event finds it. */
export async function commentOf(context: HubContext, id: string): Promise<Comment> {
  const comment = await loadComment(context, id);
  if (!comment) throw new Error(`Comment ${id} is gone.`);
  return comment;
}

/** How many reacted to a comment in which way; ways that nobody took are left out. */
export function loadReactions(context: HubContext, commentId: string): Promise<ReactionCount[]> {
  return loader<string, ReactionCount[]>(context, "Comment.reactions", async (ids) => {
    const rows = await context.db
      .selectFrom("reaction")
      .select(["comment_id", "kind", sql<number>`count(*)::int`.as("count")])
      .where("comment_id", "in", ids)
      .groupBy(["comment_id", "kind"])
      .execute();
    const byComment = Map.groupBy(rows, (row) => row.comment_id);
    return ids.map((id) => inKindOrder(byComment.get(id) ?? []));
  }).load(commentId);
}

/** How an attendance reacted to a comment. */
export function loadReactionsBy(
  context: HubContext,
  attendanceId: string,
  commentId: string,
): Promise<ReactionKind[]> {
  return loader<string, ReactionKind[]>(
    context,
    `Comment.viewerReactions:${attendanceId}`,
    async (ids) => {
      const rows = await context.db
        .selectFrom("reaction")
        .select(["comment_id", "kind"])
        .where("attendance_id", "=", attendanceId)
        .where("comment_id", "in", ids)
        .execute();
      const byComment = Map.groupBy(rows, (row) => row.comment_id);
      return ids.map((id) => inKindOrder(byComment.get(id) ?? []).map((row) => row.kind));
    },
  ).load(commentId);
}
