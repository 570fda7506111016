import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterEvidence } from "./enter-evidence.ts";
import type { RemoveEvidenceInput } from "./evidence.inputs.ts";
import { type ChangedEvidence, tellEvidence } from "./tell-evidence.ts";

/** Takes a result out; versions that were published with it keep it. */
export function removeEvidence(
  context: HubContext,
  { evidenceId }: RemoveEvidenceInput,
): Promise<ChangedEvidence> {
  return commit(context, async (tx) => {
    const { evidence, owner } = await enterEvidence(context, tx, evidenceId);
    await tx.db.deleteFrom("evidence").where("id", "=", evidence.id).execute();
    return tellEvidence(context, tx, evidence.id, owner, "removed");
  });
}
