import { ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { CommentAttribution } from "#server/features/network/comments/comment.enums.ts";

/** A row of `discussion_comment`; the resolvers add the rest, the words too: some are hidden. */
@ObjectType("DiscussionComment", {
  implements: Node,
  simpleResolvers: true,
  description:
    "What somebody said under a practice or a challenge, in the order of its log. A withdrawn or hidden one has an empty body",
})
export class DiscussionComment {
  id!: string;
  practiceId!: string | null;
  challengeId!: string | null;
  inReplyToId!: string | null;
  personId!: string;

  @SharedField(() => ID, {
    description: "The key its author's browser gave it: what is waiting there is found again by it",
  })
  clientKey!: string;

  @SharedField(() => Int, { description: "Its place in the log of what it is about" })
  position!: number;

  storedBody!: string;

  @SharedField(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @SharedField(() => CommentAttribution, { description: "In whose name it speaks" })
  attribution!: CommentAttribution;

  forCityId!: string | null;
  forOrganisationId!: string | null;

  @SharedField(() => DateTime, { description: "When it was posted" })
  createdAt!: Date;

  @SharedField(() => DateTime, { nullable: true, description: "When its author last changed it" })
  editedAt!: Date | null;

  withdrawnAt!: Date | null;
  hiddenAt!: Date | null;

  @SharedField(() => String, {
    nullable: true,
    description: "Why the secretariat has hidden it, for everybody to read",
  })
  hiddenReason!: string | null;
}

export const { Connection: DiscussionCommentConnection } = connectionOf(
  () => DiscussionComment,
  "DiscussionComment",
);
