import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import type { EnableAccountInput } from "./account.inputs.ts";
import { enterAsSecretariat } from "./enter-as-secretariat.ts";
import { lockPerson } from "./lock-person.ts";

/** Opens a closed account again: its holder signs in anew. Resolves to the person's key. */
export function enableAccount(context: HubContext, input: EnableAccountInput): Promise<string> {
  const id = keyIn(input.personId, "Person");
  return commit(context, async (tx) => {
    await enterAsSecretariat(context, tx);
    const person = await lockPerson(tx, id);
    if (person.erased_at !== null)
      throw new Refused(new Conflict("This account was erased already."));
    if (person.disabled_at === null)
      throw new Refused(new Conflict("This account is open already."));
    await tx.db.updateTable("person").set({ disabled_at: null }).where("id", "=", id).execute();
    await tx.audit({ action: "enable-account", subjectType: "Person", subjectId: id });
    return id;
  });
}
