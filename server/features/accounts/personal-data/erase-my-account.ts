import type { HubContext } from "#server/core/context.ts";
import { networkOf } from "#server/core/http/network-of.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { InvalidInput, type TooManyRequests } from "#server/core/graphql/errors.ts";
import { commit } from "#server/realtime/commit.ts";
import { may } from "../accounts.policy.ts";
import { signInLimits } from "../accounts.limits.ts";
import { ownEmail } from "../own-email.ts";
import { isSecretariat } from "../secretariat.ts";
import { holdRoles, secretariatBeside } from "../secretariat/enter-as-secretariat.ts";
import { leaveSession } from "../start-session.ts";
import { tooMany } from "../too-many.ts";
import { tryCode } from "../try-code.ts";
import { eraseEverything } from "./erase-everything.ts";
import { oneselfOf, personalDataParts } from "./personal-data.ts";

export interface EraseMyAccount {
  code?: string | null;
  withdrawComments: boolean;
}

/**
 * Erases who asks. The code comes first, so that nothing is withdrawn for a wrong one; then their
 * words are taken back, if they wish it; then everything that names them goes in one transaction.
 * Null: done. Cut short in between, it is simply done again.
 */
export async function eraseMyAccount(
  context: HubContext,
  input: EraseMyAccount,
): Promise<TooManyRequests | null> {
  const oneself = await oneselfOf(context);
  demand(may.eraseOneself(context.viewer));
  if (!oneself) throw new Error("Only somebody is let through.");
  const email = await ownEmail(context);
  const refused = email === null ? null : await countTry(context, email);
  if (refused) return refused;
  await check(context, email, input.code ?? "");
  if (input.withdrawComments)
    for (const part of personalDataParts()) await part.withdraw?.(context, oneself);
  await commit(context, (tx) => eraseEverything(tx, oneself, context.services.clock.now()));
  leaveSession(context);
  return null;
}

function countTry(context: HubContext, email: string): Promise<TooManyRequests | null> {
  return tooMany(
    context,
    [
      [signInLimits.triesFromAddress, networkOf(context.address)],
      [signInLimits.triesAtAccount, email],
    ],
    "Too many tries to sign in. Wait {minutes} min and try again.",
  );
}

/** A guest has no address: the browser that is the guest is all there is to prove it. */
async function check(context: HubContext, email: string | null, typed: string): Promise<void> {
  const { viewer, services } = context;
  if (viewer.kind !== "person") return;
  const now = services.clock.now();
  const right = await commit(context, async (tx) => {
    await holdRoles(tx);
    const left = isSecretariat(viewer)
      ? await secretariatBeside(tx.db, now, { personId: viewer.personId })
      : null;
    demand(may.leaveTheHub(email !== null, left));
    return tryCode(tx, email ?? "", typed, { purpose: "erasure", now });
  });
  if (right === null)
    throw new Refused(
      new InvalidInput("code", "This code is not right or no longer valid. Ask for a new one."),
    );
}
