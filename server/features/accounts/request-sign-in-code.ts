import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { networkOf } from "#server/core/http/network-of.ts";
import { InvalidInput, type TooManyRequests } from "#server/core/graphql/errors.ts";
import { signInLimits } from "./accounts.limits.ts";
import { RequestSignInCodeSuccess } from "./accounts.results.ts";
import { readEmail } from "./email-address.ts";
import { newCode } from "./one-time-code.ts";
import { letterLanguage, signInLetter } from "./sign-in-letter.ts";
import { storeCode } from "./store-code.ts";
import { tooMany } from "./too-many.ts";

/**
 * Sends a code to an address. Whether somebody has an account there makes no difference to what is
 * done, what is answered, or how long it takes: the first sign-in makes the account.
 */
export async function requestSignInCode(
  context: HubContext,
  input: { email: string; language?: string | null },
): Promise<RequestSignInCodeSuccess | InvalidInput | TooManyRequests> {
  const email = readEmail(input.email);
  if (email === null) return new InvalidInput("email", "Check the e-mail address.");
  const refused = await tooMany(
    context,
    [
      [signInLimits.lettersFromAddress, networkOf(context.address)],
      [signInLimits.lettersToAccount, email],
    ],
    "Too many codes were asked for. Wait {minutes} min and try again.",
  );
  if (refused) return refused;

  const code = newCode();
  await storeCode(context, email, code, "sign-in");
  const language = letterLanguage(input.language ?? context.language);
  await context.services.mailer.send(signInLetter(email, code, language));
  return new RequestSignInCodeSuccess(email, limits.signInCode.minutes);
}
