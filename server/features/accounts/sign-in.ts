import type { HubContext } from "#server/core/context.ts";
import { networkOf } from "#server/core/http/network-of.ts";
import { InvalidInput, NotAllowed, type TooManyRequests } from "#server/core/graphql/errors.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { signInLimits } from "./accounts.limits.ts";
import { SignInSuccess } from "./accounts.results.ts";
import { readEmail } from "./email-address.ts";
import { findOrMakePerson } from "./find-or-make-person.ts";
import { SignInCodeEntity } from "./sign-in-code.entity.ts";
import { enterSession, startPersonSession, type StartedSession } from "./start-session.ts";
import { tooMany } from "./too-many.ts";
import { tryCode } from "./try-code.ts";

export interface SignIn {
  email: string;
  code: string;
  name?: string | null;
  language?: string | null;
}

/**
 * Signs in with the newest code that was sent to an address. A code works once, within its ten
 * minutes and its five tries; whatever is wrong with it, the answer is the same. The first sign-in
 * of an address makes the person: a name is asked for then, and the code stays good until it comes.
 */
export async function signIn(
  context: HubContext,
  input: SignIn,
): Promise<SignInSuccess | InvalidInput | NotAllowed | TooManyRequests> {
  const email = readEmail(input.email);
  if (email === null) return new InvalidInput("email", "Check the e-mail address.");
  const refused = await tooMany(
    context,
    [
      [signInLimits.triesFromAddress, networkOf(context.address)],
      [signInLimits.triesAtAccount, email],
    ],
    "Too many tries to sign in. Wait {minutes} min and try again.",
  );
  if (refused) return refused;

  const outcome = await commit(context, (tx) => trySignIn(tx, context, { ...input, email }));
  if (!("token" in outcome)) return outcome;
  enterSession(context, outcome);
  return new SignInSuccess();
}

/** Answers instead of throwing: a wrong try is counted, so its transaction must land. */
async function trySignIn(
  tx: Tx,
  context: HubContext,
  input: SignIn,
): Promise<StartedSession | InvalidInput | NotAllowed> {
  const now = context.services.clock.now();
  const codeId = await tryCode(tx, input.email, input.code, { purpose: "sign-in", now });
  if (codeId === null)
    return new InvalidInput(
      "code",
      "This code is not right or no longer valid. Ask for a new one.",
    );

  const person = await findOrMakePerson(tx, context, input);
  if (person instanceof InvalidInput) return person;
  await tx.em.nativeUpdate(SignInCodeEntity, { id: codeId }, { usedAt: now });
  if (person.disabledAt !== null) return new NotAllowed("This account was closed.");
  return startPersonSession(tx, context, person.id);
}
