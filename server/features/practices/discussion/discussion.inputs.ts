import { Field, ID, InputType } from "type-graphql";
import {
  CommentAttribution,
  ReactionKind,
} from "#server/features/network/comments/comment.enums.ts";

@InputType("PostDiscussionCommentInput", { description: "What somebody says" })
export class PostDiscussionCommentInput {
  @Field(() => ID, { description: "Id of the practice or the challenge" })
  subjectId!: string;

  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it posts nothing new",
  })
  clientKey!: string;

  @Field(() => String, { description: "1 to 5,000 characters, counted as a reader sees them" })
  body!: string;

  @Field(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @Field(() => CommentAttribution, { description: "In whose name it speaks" })
  attribution!: CommentAttribution;

  @Field(() => ID, {
    nullable: true,
    description:
      "AGENCY: id of the city or organisation it speaks for; may be left out by a member of only one",
  })
  seatId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the comment it answers, in the same discussion",
  })
  inReplyToId?: string | null;
}

@InputType("EditDiscussionCommentInput", { description: "Other words for a comment" })
export class EditDiscussionCommentInput {
  @Field(() => ID, { description: "Id of the comment" })
  commentId!: string;

  @Field(() => String, { description: "1 to 5,000 characters" })
  body!: string;

  @Field(() => String, {
    nullable: true,
    description: "BCP 47 tag, when the language is another one",
  })
  language?: string | null;
}

@InputType("DiscussionCommentIdInput", { description: "Which comment" })
export class DiscussionCommentIdInput {
  @Field(() => ID, { description: "Id of the comment" })
  commentId!: string;
}

@InputType("HideDiscussionCommentInput", { description: "Which comment to hide, and why" })
export class HideDiscussionCommentInput {
  @Field(() => ID, { description: "Id of the comment" })
  commentId!: string;

  @Field(() => String, { description: "3 to 300 characters; everybody reads it" })
  reason!: string;
}

@InputType("ReactToDiscussionCommentInput", {
  description: "Sets a reaction or takes it away; not a toggle, so a retry has the same effect",
})
export class ReactToDiscussionCommentInput {
  @Field(() => ID, { description: "Id of the comment" })
  commentId!: string;

  @Field(() => ReactionKind, { description: "Which reaction" })
  kind!: ReactionKind;

  @Field(() => Boolean, { description: "True sets it, false takes it away" })
  on!: boolean;
}
