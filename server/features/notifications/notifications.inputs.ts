import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";

@InputType("FollowInput", { description: "What to follow, or not any more" })
export class FollowInput {
  @Field(() => ID, { description: "Id of a City, a Practice or a Theme" })
  id!: string;
}

@InputType("MarkNewsSeenInput", { description: "Until when one has seen what is new" })
export class MarkNewsSeenInput {
  @Field(() => DateTime, {
    description: "When the newest happening that was shown happened; never goes back",
  })
  until!: Date;
}
