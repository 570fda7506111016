import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterReview } from "./enter-review.ts";
import { moveTo } from "./move-to.ts";
import { nameReviewer } from "./name-reviewer.ts";
import type { TakeReviewInput } from "./review.inputs.ts";
import { may } from "./review.policy.ts";

/** Somebody of the secretariat reviews it themselves. Resolves to its id. */
export function takeReview(context: HubContext, { practiceId }: TakeReviewInput): Promise<string> {
  const { viewer } = context;
  return commit(context, async (tx) => {
    const entered = await enterReview(context, tx, practiceId);
    const { practice, party, reviews } = entered;
    demand(may.take(viewer, practice, party, reviews));
    if (viewer.kind !== "person") throw new Error("Only people review practices.");
    await nameReviewer(context, tx, entered, viewer);
    await moveTo(context, tx, practice, "in_review");
    return practice.id;
  });
}
