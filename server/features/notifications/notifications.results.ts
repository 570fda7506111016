import { Field, ObjectType } from "type-graphql";
import { NotAllowed, NotFound } from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { ViewerType } from "#server/features/accounts/viewer.type.ts";
import { FollowSubject } from "./follow-subject.type.ts";

@ObjectType("FollowSuccess", {
  simpleResolvers: true,
  description: "It is followed, or not, as wanted",
})
export class FollowSuccess {
  @Field(() => FollowSubject, { description: "What it was about" })
  readonly subject: FollowSubject;

  @Field(() => ViewerType, { description: "Who asks, with what they follow now" })
  readonly viewer: ViewerType = new ViewerType();

  constructor(subject: FollowSubject) {
    this.subject = subject;
  }
}

@ObjectType("MarkNewsSeenSuccess", { simpleResolvers: true, description: "The news count as seen" })
export class MarkNewsSeenSuccess {
  @Field(() => ViewerType, { description: "Who asks, with what is left" })
  readonly viewer: ViewerType = new ViewerType();
}

export const FollowResult = resultUnion(
  "FollowResult",
  "following, or not any more,",
  () => [FollowSuccess, NotAllowed, NotFound] as const,
);

export const MarkNewsSeenResult = resultUnion(
  "MarkNewsSeenResult",
  "marking news as seen",
  () => [MarkNewsSeenSuccess, NotAllowed] as const,
);
