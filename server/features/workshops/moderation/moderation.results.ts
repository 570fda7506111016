import { Field, ID, ObjectType } from "type-graphql";
import {
  Conflict,
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Workshop } from "../workshop.type.ts";

@ObjectType("ReportCommentSuccess", {
  simpleResolvers: true,
  description: "The moderators see it; the room sees no difference",
})
export class ReportCommentSuccess {
  @Field(() => ID, { description: "Id of the comment" })
  readonly commentId: string;

  constructor(commentId: string) {
    this.commentId = commentId;
  }
}

@ObjectType("ModerateSuccess", {
  simpleResolvers: true,
  description: "It is decided, and waits no more",
})
export class ModerateSuccess {
  @Field(() => ID, { description: "Id of what was decided" })
  readonly decidedId: string;

  constructor(decidedId: string) {
    this.decidedId = decidedId;
  }
}

@ObjectType("SetPremoderationSuccess", {
  simpleResolvers: true,
  description: "The workshop is as wanted",
})
export class SetPremoderationSuccess {
  @Field(() => Workshop, { description: "As it is now" })
  readonly workshop: Workshop;

  constructor(workshop: Workshop) {
    this.workshop = workshop;
  }
}

export const ReportCommentResult = resultUnion(
  "ReportCommentResult",
  "reporting a comment",
  () =>
    [ReportCommentSuccess, InvalidInput, NotAllowed, NotFound, Conflict, TooManyRequests] as const,
);

export const ModerateResult = resultUnion(
  "ModerateResult",
  "a moderator's decision; Conflict: another moderator was quicker",
  () => [ModerateSuccess, InvalidInput, NotAllowed, NotFound, Conflict] as const,
);

export const SetPremoderationResult = resultUnion(
  "SetPremoderationResult",
  "letting comments wait for a host, or no more",
  () => [SetPremoderationSuccess, NotAllowed, NotFound] as const,
);
