import { Field, Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

/** Of the queue: a comment with open reports, or one that waits. */
@ObjectType("ModerationItem", {
  simpleResolvers: true,
  description: "Something that waits for a moderator",
})
export class ModerationItem {
  id!: string;
  kind!: "comment" | "discussion" | "held";

  @Field(() => DateTime, {
    description: "Since when it waits: its first report, or when it was said",
  })
  since!: Date;

  @Field(() => [String], {
    description: "Why it was reported, the first report first; who reported is told to nobody",
  })
  reasons!: string[];
}

@ObjectType("ModerationFigures", {
  simpleResolvers: true,
  description: "How much is moderated: of a workshop for everybody who may read it, or of the hub",
})
export class ModerationFigures {
  @SharedField(() => Int, { description: "Comments that were hidden" })
  hiddenCount!: number;

  @SharedField(() => Int, { description: "Comments that wait for a host" })
  waitingCount!: number;

  @SharedField(() => Int, { description: "Comments that a host did not let into the room" })
  declinedCount!: number;
}

export const { Connection: ModerationItemConnection } = connectionOf(
  () => ModerationItem,
  "ModerationItem",
);
