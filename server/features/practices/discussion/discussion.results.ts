import { Field, ObjectType } from "type-graphql";
import {
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { DiscussionComment } from "./discussion-comment.type.ts";

@ObjectType("ChangeDiscussionCommentSuccess", {
  simpleResolvers: true,
  description: "The comment is as wanted",
})
export class ChangeDiscussionCommentSuccess {
  @Field(() => DiscussionComment, { description: "As it is now" })
  readonly comment: DiscussionComment;

  constructor(comment: DiscussionComment) {
    this.comment = comment;
  }
}

export const ChangeDiscussionCommentResult = resultUnion(
  "ChangeDiscussionCommentResult",
  "posting or changing a comment in a discussion",
  () =>
    [ChangeDiscussionCommentSuccess, InvalidInput, NotAllowed, NotFound, TooManyRequests] as const,
);
