import { Field, ObjectType } from "type-graphql";
import {
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Minutes } from "./minutes.type.ts";

@ObjectType("ChangeMinutesSuccess", {
  simpleResolvers: true,
  description: "The minutes are stored as wanted, and open editors show it",
})
export class ChangeMinutesSuccess {
  @Field(() => Minutes, { description: "As they are now" })
  readonly minutes: Minutes;

  constructor(minutes: Minutes) {
    this.minutes = minutes;
  }
}

export const ChangeMinutesResult = resultUnion(
  "ChangeMinutesResult",
  "changing the minutes",
  () => [ChangeMinutesSuccess, InvalidInput, NotAllowed, NotFound, TooManyRequests] as const,
);
