import type { Tx } from "#server/realtime/commit.ts";
import type { ReviewOutcome } from "./review.enums.ts";

/** Ends the open round of a practice, if there is one. */
export async function endRound(
  { db }: Tx,
  practiceId: string,
  outcome: ReviewOutcome,
  at: Date,
): Promise<void> {
  await db
    .updateTable("review_round")
    .set({ outcome, ended_at: at })
    .where("practice_id", "=", practiceId)
    .where("outcome", "is", null)
    .execute();
}
