import type { HubContext } from "#server/core/context.ts";
import { networkOf } from "#server/core/http/network-of.ts";
import { NotAllowed, type TooManyRequests } from "#server/core/graphql/errors.ts";
import { commit } from "#server/realtime/commit.ts";
import { signInLimits } from "./accounts.limits.ts";
import { may } from "./accounts.policy.ts";
import { SignInSuccess } from "./accounts.results.ts";
import { demoFor } from "./demo-for.ts";
import { PersonEntity } from "./person.entity.ts";
import { enterSession, startPersonSession } from "./start-session.ts";
import { tooMany } from "./too-many.ts";

/** Signs in as one of the people of the demo data, without a code; only while they are loaded. */
export async function signInAsDemoPerson(
  context: HubContext,
  personId: string,
): Promise<SignInSuccess | NotAllowed | TooManyRequests> {
  const limit = [signInLimits.demoFromAddress, networkOf(context.address)] as const;
  const refused = await tooMany(
    context,
    [limit],
    "Too many tries to sign in. Wait {minutes} min and try again.",
  );
  if (refused) return refused;

  const outcome = await commit(context, async (tx) => {
    const person = await tx.em.findOne(PersonEntity, { id: personId });
    const verdict = may.signInWithoutCode(
      demoFor(context.services.config, context.address),
      person,
    );
    if (person === null || !verdict.allowed) {
      return new NotAllowed(verdict.allowed ? "There is no such person." : verdict.reason);
    }
    return startPersonSession(tx, context, person.id);
  });
  if (outcome instanceof NotAllowed) return outcome;
  enterSession(context, outcome);
  return new SignInSuccess();
}
