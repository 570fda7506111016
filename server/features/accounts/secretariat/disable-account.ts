import { limits } from "#schema/limits.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { may } from "../accounts.policy.ts";
import { endOneSession } from "../end-one-session.ts";
import type { DisableAccountInput } from "./account.inputs.ts";
import { enterAsSecretariat, secretariatBeside } from "./enter-as-secretariat.ts";
import { lockPerson } from "./lock-person.ts";

/**
 * Closes an account: its sessions end, its sockets and documents close within a second, and nobody
 * signs in to it. What the person wrote stays. Resolves to the person's key.
 */
export function disableAccount(context: HubContext, input: DisableAccountInput): Promise<string> {
  const id = keyIn(input.personId, "Person");
  const reason = writtenText("reason", input.reason, limits.closeReason);
  return commit(context, async (tx) => {
    await enterAsSecretariat(context, tx);
    const now = context.services.clock.now();
    const person = await lockPerson(tx, id);
    if (person.disabled_at !== null)
      throw new Refused(new Conflict("This account was closed already."));
    const left = await secretariatBeside(tx.db, now, { personId: id });
    demand(may.closeAccount(context.viewer, id, left));
    await tx.db.updateTable("person").set({ disabled_at: now }).where("id", "=", id).execute();
    const sessions = await tx.db
      .selectFrom("session")
      .select("id")
      .where("person_id", "=", id)
      .where("ended_at", "is", null)
      .execute();
    for (const session of sessions) await endOneSession(tx, session.id, now);
    tx.recheck(`person:${id}`);
    await tx.audit({
      action: "disable-account",
      subjectType: "Person",
      subjectId: id,
      detail: { reason },
    });
    return id;
  });
}
