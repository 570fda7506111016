import { Field, ObjectType } from "type-graphql";
import {
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Outcome } from "./outcome.type.ts";

@ObjectType("LinkOutcomeSuccess", { simpleResolvers: true, description: "The link is kept" })
export class LinkOutcomeSuccess {
  @Field(() => Outcome, { description: "The link" })
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    this.outcome = outcome;
  }
}

export const LinkOutcomeResult = resultUnion(
  "LinkOutcomeResult",
  "linking what came of something",
  () => [LinkOutcomeSuccess, InvalidInput, NotAllowed, NotFound, TooManyRequests] as const,
);
