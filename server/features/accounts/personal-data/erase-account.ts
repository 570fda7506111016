import { limits } from "#schema/limits.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { may } from "../accounts.policy.ts";
import type { EraseAccountInput } from "../secretariat/account.inputs.ts";
import { enterAsSecretariat, secretariatBeside } from "../secretariat/enter-as-secretariat.ts";
import { lockPerson } from "../secretariat/lock-person.ts";
import { eraseEverything } from "./erase-everything.ts";
import { personWithGuests } from "./personal-data.ts";

/**
 * Erases somebody who asked the secretariat for it, as they would have done it themselves; what they
 * said stays without a name. The reason stands in the audit log. Resolves to the person's key.
 */
export function eraseAccount(context: HubContext, input: EraseAccountInput): Promise<string> {
  const id = keyIn(input.personId, "Person");
  const reason = writtenText("reason", input.reason, limits.closeReason);
  return commit(context, async (tx) => {
    await enterAsSecretariat(context, tx);
    const now = context.services.clock.now();
    const person = await lockPerson(tx, id);
    if (person.erased_at !== null)
      throw new Refused(new Conflict("This account was erased already."));
    const left = await secretariatBeside(tx.db, now, { personId: id });
    demand(may.eraseAccount(context.viewer, id, left));
    await eraseEverything(tx, await personWithGuests(tx.db, id), now, { reason });
    return id;
  });
}
