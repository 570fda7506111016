import { Field, ObjectType } from "type-graphql";
import { Conflict, InvalidInput, NotAllowed, NotFound } from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Account } from "#server/features/accounts/secretariat/account.type.ts";

@ObjectType("ChangeMembershipSuccess", {
  simpleResolvers: true,
  description: "The roles are as wanted, and hold for open sockets within a second",
})
export class ChangeMembershipSuccess {
  @Field(() => Account, { description: "The account of whose role it is" })
  readonly account: Account;

  constructor(account: Account) {
    this.account = account;
  }
}

export const ChangeMembershipResult = resultUnion(
  "ChangeMembershipResult",
  "giving a role or ending it",
  () => [ChangeMembershipSuccess, InvalidInput, NotAllowed, NotFound, Conflict] as const,
);
