import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { endRound } from "./end-round.ts";
import { enterReview } from "./enter-review.ts";
import { moveTo } from "./move-to.ts";
import type { TakeBackPracticeInput } from "./review.inputs.ts";
import { may } from "./review.policy.ts";

/** Its authors go on writing before the reviewers are done. Resolves to its id. */
export function takeBackPractice(
  context: HubContext,
  { practiceId }: TakeBackPracticeInput,
): Promise<string> {
  return commit(context, async (tx) => {
    const { practice, part } = await enterReview(context, tx, practiceId);
    demand(may.takeBack(context.viewer, practice, part));
    await endRound(tx, practice.id, "taken_back", context.services.clock.now());
    await moveTo(context, tx, practice, "draft");
    return practice.id;
  });
}
