import { v7 as uuid } from "uuid";
import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { type EnteredReview, openRound } from "./enter-review.ts";
import { type Candidate, cityOf, isOfSecretariat, may } from "./review.policy.ts";

/** Adds a reviewer to the open round. Throws `Refused` when their own cause is judged. */
export async function nameReviewer(
  { viewer, services }: HubContext,
  tx: Tx,
  entered: EnteredReview,
  candidate: Candidate,
): Promise<void> {
  demand(may.joinReview(candidate, entered.party, entered.reviews));
  const asSecretariat = candidate.memberships.some(isOfSecretariat);
  await tx.db
    .insertInto("review")
    .values({
      id: uuid(),
      round_id: openRound(entered).id,
      reviewer_id: candidate.personId,
      city_id: asSecretariat ? null : cityOf(candidate),
      as_secretariat: asSecretariat,
      assigned_by: viewer.kind === "person" ? viewer.personId : null,
      assigned_at: services.clock.now(),
    })
    .execute();
  await tx.audit({
    action: "name-reviewer",
    subjectType: "Practice",
    subjectId: entered.practice.id,
    detail: { personId: candidate.personId },
  });
}
