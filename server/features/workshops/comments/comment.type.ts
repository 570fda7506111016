import { ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { CommentAttribution } from "#server/features/network/comments/comment.enums.ts";

/** A row of `comment`; the resolvers add the rest, the body too: not everybody reads each. */
@ObjectType("Comment", {
  implements: Node,
  simpleResolvers: true,
  description:
    "What somebody said, in the order of the workshop's log. A withdrawn comment has an empty body; a hidden one too, except for hosts",
})
export class Comment {
  id!: string;
  workshopId!: string;
  agendaItemId!: string;
  inReplyToId!: string | null;
  attendanceId!: string;

  @SharedField(() => ID, {
    description: "The key its author's browser gave it: what is waiting there is found again by it",
  })
  clientKey!: string;

  @SharedField(() => Int, { description: "Its place in the workshop's log" })
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
    description: "Why a host has hidden it, for everybody to read",
  })
  hiddenReason!: string | null;
}

export const { Connection: CommentConnection } = connectionOf(() => Comment, "Comment");
