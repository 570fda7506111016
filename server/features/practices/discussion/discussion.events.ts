import type { NewEvent } from "#server/core/ports.ts";

/** What can happen in a discussion; in the log of what is discussed. */
export const happened = {
  posted: (commentId: string): NewEvent => told("DiscussionCommentPosted", commentId),
  changed: (commentId: string): NewEvent => told("DiscussionCommentChanged", commentId),
  reactionsChanged: (commentId: string): NewEvent => told("DiscussionReactionsChanged", commentId),
};

function told(type: string, commentId: string): NewEvent {
  return { type, data: { commentId } };
}
