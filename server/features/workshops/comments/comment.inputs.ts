import { Field, ID, InputType } from "type-graphql";
import {
  CommentAttribution,
  ReactionKind,
} from "#server/features/network/comments/comment.enums.ts";

@InputType("PostCommentInput", { description: "What somebody says" })
export class PostCommentInput {
  @Field(() => ID, { description: "Id of the agenda item" })
  agendaItemId!: string;

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
    description: "Id of the comment it answers, at the same item",
  })
  inReplyToId?: string | null;
}

@InputType("EditCommentInput", { description: "Other words for a comment" })
export class EditCommentInput {
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

@InputType("CommentIdInput", { description: "Which comment" })
export class CommentIdInput {
  @Field(() => ID, { description: "Id of the comment" })
  commentId!: string;
}

@InputType("MarkRepliesSeenInput", { description: "Which replies were before one's eyes" })
export class MarkRepliesSeenInput {
  @Field(() => [ID], { description: "Ids of at most 100 comments that answer one's own" })
  commentIds!: string[];
}

@InputType("HideCommentInput", { description: "Which comment to hide, and why" })
export class HideCommentInput {
  @Field(() => ID, { description: "Id of the comment" })
  commentId!: string;

  @Field(() => String, { description: "3 to 300 characters; everybody in the room reads it" })
  reason!: string;
}

@InputType("ReactToCommentInput", {
  description: "Sets a reaction or takes it away; not a toggle, so a retry has the same effect",
})
export class ReactToCommentInput {
  @Field(() => ID, { description: "Id of the comment" })
  commentId!: string;

  @Field(() => ReactionKind, { description: "Which reaction" })
  kind!: ReactionKind;

  @Field(() => Boolean, { description: "True sets it, false takes it away" })
  on!: boolean;
}
