import type { HubContext } from "#server/core/context.ts";
import type { Tx } from "#server/realtime/commit.ts";
import type { PracticeState } from "../practice.enums.ts";
import type { Practice } from "../practice.type.ts";
import { happened, practiceTopic } from "../practices.events.ts";

/** Puts a practice into another state, decides anew who may write it, and tells. The last step. */
export async function moveTo(
  { services }: HubContext,
  tx: Tx,
  practice: Practice,
  state: Exclude<PracticeState, "published">,
  withdrawnReason: string | null = null,
): Promise<void> {
  if (practice.state !== state)
    await tx.db
      .updateTable("practice")
      .set({ state, state_since: services.clock.now(), withdrawn_reason: withdrawnReason })
      .where("id", "=", practice.id)
      .execute();
  await tellMoved(tx, practice.id);
}

/** What a practice is, or who may do what with it, changed. */
export async function tellMoved(tx: Tx, practiceId: string): Promise<void> {
  tx.recheck(`practice:${practiceId}`);
  await tx.append(practiceTopic(practiceId), happened.practiceChanged());
}
