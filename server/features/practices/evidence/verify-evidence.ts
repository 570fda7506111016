import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { selectParty, type WritingParty } from "../review/writing-party.ts";
import { findEvidence, type EvidenceOwner } from "./enter-evidence.ts";
import type { VerifyEvidenceInput } from "./evidence.inputs.ts";
import { may, seatOf } from "./evidence.policy.ts";
import { dayOf } from "./measured.ts";
import { type ChangedEvidence, tellEvidence } from "./tell-evidence.ts";
import { unverified } from "./update-evidence.ts";

/** Somebody of elsewhere says whether a result holds; a later word takes the place of this one. */
export function verifyEvidence(
  context: HubContext,
  { evidenceId, status }: VerifyEvidenceInput,
): Promise<ChangedEvidence> {
  const { viewer, services } = context;
  const now = services.clock.now();
  return commit(context, async (tx) => {
    const { evidence, owner } = await findEvidence(context, tx, evidenceId);
    const party = await partyOf(tx, owner, dayOf(now));
    demand(may.verify(viewer, { ...party, writtenById: evidence.writtenById }));
    if (viewer.kind !== "person") throw new Error("Only people verify results.");
    const seat = seatOf(viewer.memberships);
    const verified = {
      status,
      verified_by: viewer.personId,
      verified_at: now,
      verified_city_id: seat?.cityId ?? null,
      verified_organisation_id: seat?.cityId == null ? (seat?.organisationId ?? null) : null,
    };
    await tx.db
      .updateTable("evidence")
      .set(status === "stated" ? unverified : verified)
      .where("id", "=", evidence.id)
      .execute();
    await tx.audit({
      action: "verify-evidence",
      subjectType: "Evidence",
      subjectId: evidence.id,
      detail: { status },
    });
    return tellEvidence(context, tx, evidence.id, owner, "judged");
  });
}

/** Whose result it is: the city that adopts, or those who stand behind the practice. */
async function partyOf(
  tx: Tx,
  { practiceId, adoption }: EvidenceOwner,
  today: string,
): Promise<WritingParty> {
  if (adoption !== null) return { personIds: [], cities: [adoption] };
  return selectParty(tx.db, today).where("practice.id", "=", practiceId).executeTakeFirstOrThrow();
}
