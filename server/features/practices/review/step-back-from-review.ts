import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict, NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterReview } from "./enter-review.ts";
import { moveTo } from "./move-to.ts";
import type { StepBackFromReviewInput } from "./review.inputs.ts";
import { may } from "./review.policy.ts";

/** Who was asked does not review it, or the secretariat no longer waits. Resolves to its id. */
export function stepBackFromReview(
  context: HubContext,
  input: StepBackFromReviewInput,
): Promise<string> {
  const { viewer } = context;
  const own = viewer.kind === "person" ? viewer.personId : null;
  const personId = input.personId == null ? own : keyIn(input.personId, "Person");
  return commit(context, async (tx) => {
    const { practice, reviews } = await enterReview(context, tx, input.practiceId);
    if (personId !== own) demand(may.assign(viewer, practice));
    const review = reviews.find(({ reviewerId }) => reviewerId === personId);
    if (!review) throw new Refused(new NotFound("This person does not review it."));
    if (review.verdict !== null)
      throw new Refused(new Conflict("Who reviews it answers once. Your review is given."));
    await tx.db.deleteFrom("review").where("id", "=", review.id).execute();
    await tx.audit({
      action: "end-review",
      subjectType: "Practice",
      subjectId: practice.id,
      detail: { personId: review.reviewerId },
    });
    await moveTo(context, tx, practice, reviews.length === 1 ? "submitted" : "in_review");
    return practice.id;
  });
}
