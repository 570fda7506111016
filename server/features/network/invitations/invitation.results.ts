import { Field, ObjectType } from "type-graphql";
import {
  Conflict,
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Account } from "#server/features/accounts/secretariat/account.type.ts";
import { ViewerType } from "#server/features/accounts/viewer.type.ts";
import { Invitation } from "./invitation.type.ts";

@ObjectType("InvitePersonSuccess", {
  simpleResolvers: true,
  description: "A letter is on its way, or who has an account has the role",
})
export class InvitePersonSuccess {
  @Field(() => Invitation, {
    nullable: true,
    description: "The invitation; null when the address has an account, which has the role now",
  })
  readonly invitation: Invitation | null;

  @Field(() => Account, {
    nullable: true,
    description: "The account that has the role now; null when a letter went out",
  })
  readonly account: Account | null;

  constructor(invitation: Invitation | null, account: Account | null) {
    this.invitation = invitation;
    this.account = account;
  }
}

@ObjectType("ChangeInvitationSuccess", {
  simpleResolvers: true,
  description: "The invitation is as wanted",
})
export class ChangeInvitationSuccess {
  @Field(() => Invitation, { description: "As it is now" })
  readonly invitation: Invitation;

  constructor(invitation: Invitation) {
    this.invitation = invitation;
  }
}

@ObjectType("AcceptInvitationSuccess", {
  simpleResolvers: true,
  description: "Who was invited has the role, and this browser is signed in",
})
export class AcceptInvitationSuccess {
  @Field(() => ViewerType, { description: "Who is asking from now on" })
  readonly viewer: ViewerType = new ViewerType();
}

export const InvitePersonResult = resultUnion(
  "InvitePersonResult",
  "inviting somebody",
  () => [InvitePersonSuccess, InvalidInput, NotAllowed, Conflict, TooManyRequests] as const,
);

export const ChangeInvitationResult = resultUnion(
  "ChangeInvitationResult",
  "sending an invitation again or taking it back",
  () => [ChangeInvitationSuccess, NotAllowed, NotFound, Conflict, TooManyRequests] as const,
);

export const AcceptInvitationResult = resultUnion(
  "AcceptInvitationResult",
  "taking an invitation up; InvalidInput with the field `name`: the address is new, give a name",
  () => [AcceptInvitationSuccess, InvalidInput, NotAllowed, NotFound, TooManyRequests] as const,
);
