import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { networkOf } from "#server/core/http/network-of.ts";
import { NotAllowed, type TooManyRequests } from "#server/core/graphql/errors.ts";
import { signInLimits } from "../accounts.limits.ts";
import { RequestSignInCodeSuccess } from "../accounts.results.ts";
import { ownEmail } from "../own-email.ts";
import { newCode } from "../one-time-code.ts";
import { letterLanguage } from "../sign-in-letter.ts";
import { storeCode } from "../store-code.ts";
import { tooMany } from "../too-many.ts";
import { erasureLetter } from "./erasure-letter.ts";

/** Sends a code to one's own address: a session left open somewhere is not enough to erase. */
export async function requestErasureCode(
  context: HubContext,
): Promise<RequestSignInCodeSuccess | NotAllowed | TooManyRequests> {
  const email = await ownEmail(context);
  if (email === null)
    return new NotAllowed("This account has no e-mail address that a code could be sent to.");
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
  await storeCode(context, email, code, "erasure");
  await context.services.mailer.send(erasureLetter(email, code, letterLanguage(context.language)));
  return new RequestSignInCodeSuccess(email, limits.signInCode.minutes);
}
