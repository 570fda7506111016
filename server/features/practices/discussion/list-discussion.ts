import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { readCount } from "#server/core/reads/read-count.ts";
import { readPages } from "#server/core/reads/read-pages.ts";
import { selectDiscussionComments } from "./discussion.row.ts";
import type { DiscussionComment } from "./discussion-comment.type.ts";

/** The order of the log is the order of a discussion; `last: 5` are the five latest. */
const byPosition: SortKey[] = [{ by: "discussion_comment.seq", as: "position", type: "int" }];

export const commentsOfPractice = readPages("Practice.comments", {
  rows: selectDiscussionComments,
  by: "discussion_comment.practice_id",
  type: "DiscussionComment",
  order: byPosition,
});

export const commentCountOfPractice = readCount("Practice.commentCount", {
  rows: selectDiscussionComments,
  by: "discussion_comment.practice_id",
});

const under = {
  practice: { comments: commentsOfPractice, count: commentCountOfPractice },
  challenge: {
    comments: readPages("Challenge.comments", {
      rows: selectDiscussionComments,
      by: "discussion_comment.challenge_id",
      type: "DiscussionComment",
      order: byPosition,
    }),
    count: readCount("Challenge.commentCount", {
      rows: selectDiscussionComments,
      by: "discussion_comment.challenge_id",
    }),
  },
};

/** What was said under a practice or a challenge; one statement for those of many. */
export function listDiscussion(
  context: HubContext,
  of: keyof typeof under,
  key: string,
  args: ConnectionArgs,
): Promise<Page<DiscussionComment>> {
  return under[of].comments.load(context, key, args);
}

/** How many comments there are, with those that were withdrawn or hidden: their places stay. */
export function countDiscussion(
  context: HubContext,
  of: keyof typeof under,
  key: string,
): Promise<number> {
  return under[of].count.load(context, key);
}
