import { limits } from "#schema/limits.ts";
import { demand } from "#server/core/commands/refused.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterPractice } from "../enter-practice.ts";
import { endRound } from "../review/end-round.ts";
import { moveTo } from "../review/move-to.ts";
import { notePractice } from "./publish-version.ts";
import { may } from "./versions.policy.ts";
import type { WithdrawPracticeInput } from "./versions.inputs.ts";
import { announceWithdrawn } from "../network-practice.type.ts";

/** A practice is no longer held up as one, and its page says why. Resolves to its id. */
export function withdrawPractice(
  context: HubContext,
  input: WithdrawPracticeInput,
): Promise<string> {
  const { viewer, services } = context;
  const id = keyIn(input.practiceId, "Practice");
  const reason = writtenText("reason", input.reason, limits.withdrawReason).trim();
  const at = services.clock.now();
  const personId = viewer.kind === "person" ? viewer.personId : null;
  return commit(context, async (tx) => {
    const { practice, part } = await enterPractice(context, tx, id, "change");
    demand(may.withdraw(viewer, practice, part));
    await endRound(tx, id, "taken_back", at);
    await tx.db
      .updateTable("practice_version")
      .set({ state: "withdrawn", ended_at: at, ended_reason: reason })
      .where("practice_id", "=", id)
      .where("state", "=", "published")
      .execute();
    await notePractice(tx, "practice_withdrawn", practice, { personId, at });
    await tx.audit({ action: "withdraw-practice", subjectType: "Practice", subjectId: id });
    await moveTo(context, tx, practice, "withdrawn", reason);
    await tx.db.updateTable("practice").set({ changed_at: at }).where("id", "=", id).execute();
    await announceWithdrawn(tx, id);
    return id;
  });
}
