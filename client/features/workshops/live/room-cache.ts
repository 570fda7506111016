import { InMemoryCache, type ApolloCache } from "@apollo/client/cache";
import { commentsInOrder } from "#client/ui/comments/comments-in-order.ts";
import type { ReactionKind } from "../outbox/outbox-entry.ts";
import { PutCommentFragmentDoc } from "./PutComment.generated.ts";

/**
 * Teaches the cache what is particular to a room. A comment that was told live comes without what
 * is one's own: nobody has reacted to what was not there.
 */
export function teachRoom(cache: ApolloCache): void {
  if (!(cache instanceof InMemoryCache)) throw new Error("Only a normalising cache holds a room");
  cache.policies.addTypePolicies({
    AgendaItem: { fields: { comments: commentsInOrder } },
    Comment: {
      fields: {
        viewerReactions: { read: (existing: ReactionKind[] | undefined) => existing ?? [] },
      },
    },
  });
}

/**
 * Puts a comment that is in the cache in its place in its item's list. Doing it twice changes
 * nothing (RT12): the list is ordered by the log and holds each once.
 */
export function putComment(
  cache: ApolloCache,
  comment: { id: string; agendaItem: { id: string } },
): void {
  cache.writeFragment({
    id: cache.identify({ __typename: "AgendaItem", id: comment.agendaItem.id }),
    fragment: PutCommentFragmentDoc,
    data: {
      __typename: "AgendaItem",
      comments: {
        __typename: "CommentConnection",
        edges: [
          {
            __typename: "CommentEdge",
            cursor: "",
            node: { __typename: "Comment", id: comment.id },
          },
        ],
        // Says nothing about what is before it.
        pageInfo: { __typename: "PageInfo", hasPreviousPage: true, startCursor: null },
      },
    },
  });
}
