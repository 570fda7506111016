import { Field, ObjectType } from "type-graphql";
import {
  Conflict,
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Organisation } from "../organisation.type.ts";

@ObjectType("KeepOrganisationSuccess", {
  simpleResolvers: true,
  description: "The organisation is as wanted",
})
export class KeepOrganisationSuccess {
  @Field(() => Organisation, { description: "As it is now" })
  readonly organisation: Organisation;

  constructor(organisation: Organisation) {
    this.organisation = organisation;
  }
}

export const KeepOrganisationResult = resultUnion(
  "KeepOrganisationResult",
  "making, changing or merging organisations",
  () =>
    [
      KeepOrganisationSuccess,
      InvalidInput,
      NotAllowed,
      NotFound,
      Conflict,
      TooManyRequests,
    ] as const,
);
