import { Field, ObjectType } from "type-graphql";
import {
  Conflict,
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Challenge } from "./challenge.type.ts";

@ObjectType("ChangeChallengeSuccess", {
  simpleResolvers: true,
  description: "The challenge stands as it was wanted",
})
export class ChangeChallengeSuccess {
  @Field(() => Challenge, { description: "As it is now" })
  readonly challenge: Challenge;

  constructor(challenge: Challenge) {
    this.challenge = challenge;
  }
}

export const ChangeChallengeResult = resultUnion(
  "ChangeChallengeResult",
  "describing, changing or moving a challenge",
  () =>
    [
      ChangeChallengeSuccess,
      InvalidInput,
      NotAllowed,
      NotFound,
      Conflict,
      TooManyRequests,
    ] as const,
);
