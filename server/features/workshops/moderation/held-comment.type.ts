import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { CommentAttribution } from "#server/features/network/comments/comment.enums.ts";

export const HeldState = { WAITING: "waiting", DECLINED: "declined" } as const;
export type HeldState = (typeof HeldState)[keyof typeof HeldState];

registerEnumType(HeldState, {
  name: "HeldState",
  description: "Where a comment stands that the room has not seen",
  valuesConfig: {
    WAITING: { description: "A host has not decided yet" },
    DECLINED: { description: "A host did not let it into the room, and says why" },
  },
});

/** A row of `held_comment`. Only its author and the hosts ever get one. */
@ObjectType("HeldComment", {
  implements: Node,
  simpleResolvers: true,
  description:
    "What a participant said where comments wait for a host; seen by its author and the hosts alone",
})
export class HeldComment {
  id!: string;
  workshopId!: string;
  agendaItemId!: string;
  inReplyToId!: string | null;
  attendanceId!: string;

  @Field(() => String, { description: "The key its author's browser gave it" })
  clientKey!: string;

  @Field(() => String, { description: "The words as they were written" })
  body!: string;

  @Field(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @Field(() => CommentAttribution, { description: "In whose name it speaks" })
  attribution!: CommentAttribution;

  @Field(() => DateTime, { description: "When it was written" })
  createdAt!: Date;

  declinedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why a host did not let it into the room" })
  declinedReason!: string | null;
}
