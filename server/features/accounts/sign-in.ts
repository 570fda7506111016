import { v7 } from "uuid";
import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput, NotAllowed, type TooManyRequests } from "#server/core/graphql/errors.ts";
import { canonicalLanguage } from "#server/core/language-tag.ts";
import { foldForSearch } from "#server/core/text.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { signInLimits } from "./accounts.limits.ts";
import { SignInSuccess } from "./accounts.results.ts";
import { readEmail } from "./email-address.ts";
import { isCode, readCode } from "./one-time-code.ts";
import { readName } from "./person-name.ts";
import { PersonEntity } from "./person.entity.ts";
import { SignInCodeEntity } from "./sign-in-code.entity.ts";
import { enterSession, startPersonSession, type StartedSession } from "./start-session.ts";
import { tooMany } from "./too-many.ts";

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
      [signInLimits.triesFromAddress, context.address],
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
  const sent = await lockNewestCode(tx, input.email);
  const usable =
    sent && !sent.used_at && sent.expires_at > now && sent.attempts < limits.signInCode.attempts;
  const code = readCode(input.code);
  if (!usable || code === null || !isCode(sent.id, code, sent.code_hash)) {
    if (sent)
      await tx.em.nativeUpdate(SignInCodeEntity, { id: sent.id }, { attempts: sent.attempts + 1 });
    return new InvalidInput(
      "code",
      "This code is not right or no longer valid. Ask for a new one.",
    );
  }

  const person = await findOrMakePerson(tx, context, input);
  if (person instanceof InvalidInput) return person;
  await tx.em.nativeUpdate(SignInCodeEntity, { id: sent.id }, { usedAt: now });
  if (person.disabledAt !== null) return new NotAllowed("This account was closed.");
  return startPersonSession(tx, context, person.id);
}

/** Locked, so that two tries at the same moment are counted as two. */
function lockNewestCode(tx: Tx, email: string) {
  return tx.db
    .selectFrom("sign_in_code")
    .selectAll()
    .where("email", "=", email)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

async function findOrMakePerson(
  tx: Tx,
  context: HubContext,
  { email, name: typedName, language }: SignIn,
): Promise<{ id: string; disabledAt: Date | null } | InvalidInput> {
  const known = await tx.em.findOne(PersonEntity, { email });
  if (known) return known;
  if (typedName == null)
    return new InvalidInput("name", "Write your name: this is your first time here.");
  const name = readName(typedName);
  if (name instanceof InvalidInput) return name;
  const id = v7();
  await tx.em.insert(PersonEntity, {
    id,
    name,
    fold: foldForSearch(name),
    email,
    language: canonicalLanguage(language ?? context.language) ?? "en",
    demo: false,
    createdAt: context.services.clock.now(),
    disabledAt: null,
  });
  return { id, disabledAt: null };
}
