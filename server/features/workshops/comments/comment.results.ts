import { Field, ObjectType } from "type-graphql";
import {
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { ViewerType } from "#server/features/accounts/viewer.type.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { HeldComment } from "../moderation/held-comment.type.ts";
import { Comment } from "./comment.type.ts";

@ObjectType("PostCommentSuccess", {
  simpleResolvers: true,
  description: "The comment is in the log",
})
export class PostCommentSuccess {
  @Field(() => Comment, { description: "As everybody sees it" })
  readonly comment: Comment;

  @Field(() => String, { description: "Its event's place in the log" })
  readonly cursor: string;

  constructor(comment: Comment, cursor: string) {
    this.comment = comment;
    this.cursor = cursor;
  }
}

@ObjectType("CommentHeld", {
  simpleResolvers: true,
  description: "The comment waits for a host; the room does not see it",
})
export class CommentHeld {
  @Field(() => HeldComment, { description: "As its author sees it" })
  readonly heldComment: HeldComment;

  constructor(heldComment: HeldComment) {
    this.heldComment = heldComment;
  }
}

@ObjectType("ChangeCommentSuccess", {
  simpleResolvers: true,
  description: "The comment is as wanted",
})
export class ChangeCommentSuccess {
  @Field(() => Comment, { description: "As it is now" })
  readonly comment: Comment;

  constructor(comment: Comment) {
    this.comment = comment;
  }
}

@ObjectType("MarkRepliesSeenSuccess", {
  simpleResolvers: true,
  description: "The replies count as seen",
})
export class MarkRepliesSeenSuccess {
  @Field(() => ViewerType, { description: "Who is asking, with the replies that are left" })
  readonly viewer: ViewerType = new ViewerType();
}

export const PostCommentResult = resultUnion(
  "PostCommentResult",
  "posting a comment",
  () =>
    [PostCommentSuccess, CommentHeld, InvalidInput, NotAllowed, NotFound, TooManyRequests] as const,
);

export const ChangeCommentResult = resultUnion(
  "ChangeCommentResult",
  "changing a comment",
  () => [ChangeCommentSuccess, InvalidInput, NotAllowed, NotFound, TooManyRequests] as const,
);

export const MarkRepliesSeenResult = resultUnion(
  "MarkRepliesSeenResult",
  "marking replies as seen",
  () => [MarkRepliesSeenSuccess, InvalidInput] as const,
);
