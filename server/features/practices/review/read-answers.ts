import { limits } from "#schema/limits.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { ReviewCriterion } from "./review.enums.ts";
import type { GiveReviewInput } from "./review.inputs.ts";
import type { ReviewAnswer } from "./review.type.ts";

/** What a reviewer says, in the order of the criteria. Throws `Refused` naming what is missing. */
export function readAnswers(input: GiveReviewInput): { answers: ReviewAnswer[]; remark: string } {
  const remark = writtenText("remark", input.remark ?? "", limits.reviewRemark).trim();
  if (input.verdict === "ask_for_changes" && remark === "")
    throw new Refused(new InvalidInput("remark", "Say what should change."));
  const answers = Object.values(ReviewCriterion).map((criterion) => {
    const given = input.answers.find((each) => each.criterion === criterion);
    if (!given)
      throw new Refused(new InvalidInput("answers", "Answer every question of the review."));
    const note = writtenText(`answers.${criterion}`, given.note ?? "", limits.reviewAnswerNote);
    return { criterion, answer: given.answer, note: note.trim() };
  });
  return { answers, remark };
}
