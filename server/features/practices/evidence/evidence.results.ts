import { Field, ObjectType } from "type-graphql";
import {
  Conflict,
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Adoption } from "../adoption/adoption.type.ts";
import { Practice } from "../practice.type.ts";
import { Evidence } from "./evidence.type.ts";

@ObjectType("ChangeEvidenceSuccess", {
  simpleResolvers: true,
  description: "The result is as wanted",
})
export class ChangeEvidenceSuccess {
  @Field(() => Evidence, { nullable: true, description: "As it is now; null when it was removed" })
  readonly evidence: Evidence | null;

  @Field(() => Practice, { nullable: true, description: "The practice whose result it is" })
  readonly practice: Practice | null;

  @Field(() => Adoption, { nullable: true, description: "The adoption whose result it is" })
  readonly adoption: Adoption | null;

  constructor({
    evidence,
    practice,
    adoption,
  }: Pick<ChangeEvidenceSuccess, "evidence" | "practice" | "adoption">) {
    this.evidence = evidence;
    this.practice = practice;
    this.adoption = adoption;
  }
}

export const ChangeEvidenceResult = resultUnion(
  "ChangeEvidenceResult",
  "adding, changing, verifying or removing a result",
  () =>
    [ChangeEvidenceSuccess, InvalidInput, NotAllowed, NotFound, Conflict, TooManyRequests] as const,
);
