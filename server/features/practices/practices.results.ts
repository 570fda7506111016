import { Field, ObjectType } from "type-graphql";
import {
  Conflict,
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
  UserError,
} from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import type { PracticeContent } from "./practice-content.ts";
import { Practice } from "./practice.type.ts";
import { PracticeContentType } from "./text/practice-content.type.ts";

@ObjectType("ChangePracticeSuccess", {
  simpleResolvers: true,
  description: "The practice is as wanted",
})
export class ChangePracticeSuccess {
  @Field(() => Practice, { description: "As it is now" })
  readonly practice: Practice;

  constructor(practice: Practice) {
    this.practice = practice;
  }
}

@ObjectType("PracticeConflict", {
  implements: UserError,
  description:
    "Somebody else changed the same fields meanwhile; nothing was written, and both texts are there to be brought together",
})
export class PracticeConflict extends UserError {
  @Field(() => [String], { description: "Names of the fields of the content, e.g. `problem`" })
  readonly fields: readonly string[];

  @Field(() => PracticeContentType, { description: "What is stored now" })
  readonly content: PracticeContent;

  constructor(fields: readonly string[], content: PracticeContent) {
    super("CONFLICT", "Somebody else changed the same meanwhile. Compare both and save again.");
    this.fields = fields;
    this.content = content;
  }
}

export const ChangePracticeResult = resultUnion(
  "ChangePracticeResult",
  "changing a practice",
  () =>
    [
      ChangePracticeSuccess,
      InvalidInput,
      NotAllowed,
      NotFound,
      Conflict,
      PracticeConflict,
      TooManyRequests,
    ] as const,
);
