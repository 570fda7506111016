import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterEvidence } from "./enter-evidence.ts";
import type { UpdateEvidenceInput } from "./evidence.inputs.ts";
import { readEvidence } from "./read-evidence.ts";
import { type ChangedEvidence, tellEvidence } from "./tell-evidence.ts";

/** Writes a result anew. What somebody verified was the old one, so that is taken off. */
export function updateEvidence(
  context: HubContext,
  input: UpdateEvidenceInput,
): Promise<ChangedEvidence> {
  const now = context.services.clock.now();
  const columns = readEvidence(input, now);
  return commit(context, async (tx) => {
    const { evidence, owner } = await enterEvidence(context, tx, input.evidenceId);
    await tx.db
      .updateTable("evidence")
      .set({ ...columns, ...unverified, written_at: now })
      .where("id", "=", evidence.id)
      .execute();
    return tellEvidence(context, tx, evidence.id, owner, "written");
  });
}

/** Nobody but who wrote it said anything to it. */
export const unverified = {
  status: "stated",
  verified_by: null,
  verified_at: null,
  verified_city_id: null,
  verified_organisation_id: null,
} as const;
