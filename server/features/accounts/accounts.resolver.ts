import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import {
  EndSessionInput,
  RequestSignInCodeInput,
  SignInAsDemoPersonInput,
  SignInInput,
  UpdateProfileInput,
} from "./accounts.inputs.ts";
import {
  EndSessionResult,
  RequestSignInCodeResult,
  SignInResult,
  SignOutResult,
  UpdateProfileResult,
} from "./accounts.results.ts";
import { endSession } from "./end-session.ts";
import { requestSignInCode } from "./request-sign-in-code.ts";
import { signIn } from "./sign-in.ts";
import { signInAsDemoPerson } from "./sign-in-as-demo-person.ts";
import { signOut } from "./sign-out.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";
import { updateProfile } from "./update-profile.ts";

@Resolver()
export class AccountsResolver {
  @Mutation(() => RequestSignInCodeResult, {
    description:
      "Sends a one-time code of six digits. The answer is the same whether the address has an account or not",
  })
  requestSignInCode(
    @Ctx() context: HubContext,
    @Arg("input", () => RequestSignInCodeInput, { description: "Where to send the code" })
    input: RequestSignInCodeInput,
  ) {
    return requestSignInCode(context, input);
  }

  @Mutation(() => SignInResult, {
    description:
      "Signs this browser in with the code that was sent: it works once, for 10 minutes and 5 tries. The first sign-in of an address makes the account",
  })
  signIn(
    @Ctx() context: HubContext,
    @Arg("input", () => SignInInput, { description: "Address and code" }) input: SignInInput,
  ) {
    return signIn(context, input);
  }

  @Mutation(() => SignInResult, {
    description: "Signs this browser in as one of `hub.demoPeople`, without a code",
  })
  signInAsDemoPerson(
    @Ctx() context: HubContext,
    @Arg("input", () => SignInAsDemoPersonInput, { description: "Which of them" })
    { personId }: SignInAsDemoPersonInput,
  ) {
    return signInAsDemoPerson(context, keyIn(personId, "Person"));
  }

  @Mutation(() => SignOutResult, { description: "Ends this browser's session" })
  signOut(@Ctx() context: HubContext) {
    return signOut(context);
  }

  @Mutation(() => SignOutResult, {
    description: "Ends all sessions of who asks, on every device, this one too",
  })
  signOutEverywhere(@Ctx() context: HubContext) {
    return signOutEverywhere(context);
  }

  @Mutation(() => EndSessionResult, { description: "Ends one of one's own sessions" })
  endSession(
    @Ctx() context: HubContext,
    @Arg("input", () => EndSessionInput, { description: "Which one" }) {
      sessionId,
    }: EndSessionInput,
  ) {
    return endSession(context, keyIn(sessionId, "Session"));
  }

  @Mutation(() => UpdateProfileResult, { description: "Changes one's own name or language" })
  updateProfile(
    @Ctx() context: HubContext,
    @Arg("input", () => UpdateProfileInput, { description: "What to change" })
    input: UpdateProfileInput,
  ) {
    return updateProfile(context, input);
  }
}
