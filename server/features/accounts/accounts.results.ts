import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import {
  InvalidInput,
  NotAllowed,
  NotFound,
  TooManyRequests,
} from "#server/core/graphql/errors.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { ViewerType } from "./viewer.type.ts";

@ObjectType("RequestSignInCodeSuccess", {
  simpleResolvers: true,
  description: "A letter is on its way; the same for addresses with and without an account",
})
export class RequestSignInCodeSuccess {
  @Field(() => String, { description: "The address as the hub reads it" })
  readonly email: string;

  @Field(() => Int, { description: "Minutes for which the code is good" })
  readonly validMinutes: number;

  constructor(email: string, validMinutes: number) {
    this.email = email;
    this.validMinutes = validMinutes;
  }
}

@ObjectType("SignInSuccess", {
  simpleResolvers: true,
  description: "This browser is signed in now",
})
export class SignInSuccess {
  @Field(() => ViewerType, { description: "Who is asking from now on" })
  readonly viewer: ViewerType = new ViewerType();
}

@ObjectType("SignOutSuccess", { simpleResolvers: true, description: "This browser is signed out" })
export class SignOutSuccess {
  @Field(() => ViewerType, {
    nullable: true,
    description: "Who is asking from now on: nobody, null",
  })
  readonly viewer: ViewerType | null = null;
}

@ObjectType("EndSessionSuccess", {
  simpleResolvers: true,
  description: "The session has ended; where it was open it closes within a second",
})
export class EndSessionSuccess {
  @Field(() => ID, { description: "The id of the session that has ended" })
  readonly endedSessionId: string;

  @Field(() => ViewerType, {
    nullable: true,
    description: "Who is asking from now on; null when this browser's own session was ended",
  })
  readonly viewer: ViewerType | null;

  /** Told as global id. */
  constructor(endedSessionKey: string, viewer: ViewerType | null) {
    this.endedSessionId = globalId("Session", endedSessionKey);
    this.viewer = viewer;
  }
}

@ObjectType("UpdateProfileSuccess", {
  simpleResolvers: true,
  description: "The profile is changed",
})
export class UpdateProfileSuccess {
  @Field(() => ViewerType, { description: "Who is asking, as they are now" })
  readonly viewer: ViewerType = new ViewerType();
}

export const RequestSignInCodeResult = createUnionType({
  name: "RequestSignInCodeResult",
  description: "What asking for a code comes to",
  types: () => [RequestSignInCodeSuccess, InvalidInput, TooManyRequests] as const,
});

export const SignInResult = createUnionType({
  name: "SignInResult",
  description:
    "What a sign-in comes to. InvalidInput with the field `name`: this address is new, give a name with the same code",
  types: () => [SignInSuccess, InvalidInput, NotAllowed, TooManyRequests] as const,
});

export const SignOutResult = createUnionType({
  name: "SignOutResult",
  description: "What signing out comes to; it cannot fail",
  types: () => [SignOutSuccess] as const,
});

export const EndSessionResult = createUnionType({
  name: "EndSessionResult",
  description: "What ending a session comes to",
  types: () => [EndSessionSuccess, NotFound] as const,
});

export const UpdateProfileResult = createUnionType({
  name: "UpdateProfileResult",
  description: "What changing the profile comes to",
  types: () => [UpdateProfileSuccess, InvalidInput, NotAllowed] as const,
});

@ObjectType("EraseMyAccountSuccess", {
  simpleResolvers: true,
  description: "It is erased; what stays names nobody",
})
export class EraseMyAccountSuccess {
  @Field(() => ViewerType, {
    nullable: true,
    description: "Who is asking from now on: nobody, null",
  })
  readonly viewer: ViewerType | null = null;
}

export const RequestErasureCodeResult = createUnionType({
  name: "RequestErasureCodeResult",
  description: "What asking for a code to erase one's account comes to",
  types: () => [RequestSignInCodeSuccess, NotAllowed, TooManyRequests] as const,
});

export const EraseMyAccountResult = createUnionType({
  name: "EraseMyAccountResult",
  description: "What erasing one's own account comes to",
  types: () => [EraseMyAccountSuccess, InvalidInput, NotAllowed, TooManyRequests] as const,
});
