import { Field, ObjectType } from "type-graphql";
import {
  Conflict,
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Adoption } from "./adoption.type.ts";

@ObjectType("ChangeAdoptionSuccess", {
  simpleResolvers: true,
  description: "The adoption stands as it was wanted",
})
export class ChangeAdoptionSuccess {
  @Field(() => Adoption, { description: "As it is now" })
  readonly adoption: Adoption;

  constructor(adoption: Adoption) {
    this.adoption = adoption;
  }
}

export const ChangeAdoptionResult = resultUnion(
  "ChangeAdoptionResult",
  "beginning, moving, writing or confirming an adoption",
  () =>
    [ChangeAdoptionSuccess, InvalidInput, NotAllowed, NotFound, Conflict, TooManyRequests] as const,
);
