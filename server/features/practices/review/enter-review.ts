import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { type EnteredPractice, enterPractice } from "../enter-practice.ts";
import { dayOf } from "../evidence/measured.ts";
import { selectReviews, selectRounds } from "./review.loader.ts";
import type { Review, ReviewRound } from "./review.type.ts";
import { selectParty, type WritingParty } from "./writing-party.ts";

/** A practice in review as it stands in a transaction, and all that its policy asks for. */
export interface EnteredReview extends EnteredPractice {
  /** Null: it is not in review. */
  round: ReviewRound | null;
  reviews: Review[];
  party: WritingParty;
}

/** Where every command of a review begins; the practice stays locked to the end. */
export async function enterReview(
  context: HubContext,
  tx: Tx,
  practiceId: string,
): Promise<EnteredReview> {
  const id = keyIn(practiceId, "Practice");
  const entered = await enterPractice(context, tx, id, "change");
  const round = await selectRounds(tx.db)
    .where("review_round.practice_id", "=", id)
    .where("review_round.outcome", "is", null)
    .executeTakeFirst();
  const reviews = round
    ? await selectReviews(tx.db)
        .where("review.round_id", "=", round.id)
        .orderBy("review.assigned_at")
        .execute()
    : [];
  const today = dayOf(context.services.clock.now());
  const party = await selectParty(tx.db, today)
    .where("practice.id", "=", id)
    .executeTakeFirstOrThrow();
  return { ...entered, round: round ?? null, reviews, party };
}

/** The round that is open. A practice that the policy let pass as in review has one. */
export function openRound({ round }: EnteredReview): ReviewRound {
  if (!round) throw new Refused(new NotFound("This is not in review."));
  return round;
}
