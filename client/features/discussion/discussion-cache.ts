import { InMemoryCache, type ApolloCache } from "@apollo/client/cache";
import type { ReactionKind } from "#schema/generated/graphql.ts";
import { commentsInOrder } from "#client/ui/comments/comments-in-order.ts";
import {
  PutUnderChallengeFragmentDoc,
  PutUnderPracticeFragmentDoc,
} from "./PutDiscussionComment.generated.ts";

/** What is discussed; ids are told apart by what was asked for, not by looking into them. */
export interface Subject {
  readonly type: "Practice" | "Challenge";
  readonly id: string;
}

const taught = new WeakSet<ApolloCache>();

/**
 * Teaches the cache what is particular to a discussion. What was told live comes without what is
 * one's own: nobody has reacted to what was not there.
 */
export function teachDiscussion(cache: ApolloCache): void {
  if (taught.has(cache)) return;
  taught.add(cache);
  if (!(cache instanceof InMemoryCache))
    throw new Error("Only a normalising cache holds a discussion");
  cache.policies.addTypePolicies({
    Practice: { fields: { comments: commentsInOrder } },
    Challenge: { fields: { comments: commentsInOrder } },
    DiscussionComment: {
      fields: {
        viewerReactions: { read: (existing: ReactionKind[] | undefined) => existing ?? [] },
        hiddenBody: { read: (existing: string | null | undefined) => existing ?? null },
      },
    },
  });
}

/** Puts a comment that is in the cache in its place; doing it twice changes nothing (RT12). */
export function putDiscussionComment(
  cache: ApolloCache,
  { type, id }: Subject,
  commentId: string,
): void {
  const comments = {
    __typename: "DiscussionCommentConnection" as const,
    edges: [
      {
        __typename: "DiscussionCommentEdge" as const,
        cursor: "",
        node: { __typename: "DiscussionComment" as const, id: commentId },
      },
    ],
    // Says nothing about what is before it.
    pageInfo: { __typename: "PageInfo" as const, hasPreviousPage: true, startCursor: null },
  };
  const at = cache.identify({ __typename: type, id });
  if (type === "Practice")
    cache.writeFragment({
      id: at,
      fragment: PutUnderPracticeFragmentDoc,
      data: { __typename: "Practice", comments },
    });
  else
    cache.writeFragment({
      id: at,
      fragment: PutUnderChallengeFragmentDoc,
      data: { __typename: "Challenge", comments },
    });
}
