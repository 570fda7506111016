import { Field, ObjectType } from "type-graphql";
import { Conflict, InvalidInput, NotAllowed, NotFound } from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Account } from "./account.type.ts";

@ObjectType("ChangeAccountSuccess", {
  simpleResolvers: true,
  description: "The account is as wanted",
})
export class ChangeAccountSuccess {
  @Field(() => Account, { description: "As it is now" })
  readonly account: Account;

  constructor(account: Account) {
    this.account = account;
  }
}

export const ChangeAccountResult = resultUnion(
  "ChangeAccountResult",
  "closing or opening an account",
  () => [ChangeAccountSuccess, InvalidInput, NotAllowed, NotFound, Conflict] as const,
);
