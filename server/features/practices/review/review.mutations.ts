import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { changeWith } from "../changed-practice.ts";
import { ChangePracticeResult } from "../practices.results.ts";
import { assignReviewer } from "./assign-reviewer.ts";
import { giveReview } from "./give-review.ts";
import {
  AssignReviewerInput,
  GiveReviewInput,
  StepBackFromReviewInput,
  SubmitPracticeInput,
  TakeBackPracticeInput,
  TakeReviewInput,
} from "./review.inputs.ts";
import { stepBackFromReview } from "./step-back-from-review.ts";
import { submitPractice } from "./submit-practice.ts";
import { takeBackPractice } from "./take-back-practice.ts";
import { takeReview } from "./take-review.ts";

@Resolver()
export class ReviewMutations {
  @Mutation(() => ChangePracticeResult, {
    description: "Its authors are ready: from now on reviewers read it and nobody writes",
  })
  submitPractice(
    @Ctx() context: HubContext,
    @Arg("input", () => SubmitPracticeInput, { description: "Which practice" })
    input: SubmitPracticeInput,
  ) {
    return changeWith(context, submitPractice, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description: "Its authors go on writing; what reviewers said so far is kept",
  })
  takeBackPractice(
    @Ctx() context: HubContext,
    @Arg("input", () => TakeBackPracticeInput, { description: "Which practice" })
    input: TakeBackPracticeInput,
  ) {
    return changeWith(context, takeBackPractice, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description: "Somebody of the secretariat reviews it themselves",
  })
  takeReview(
    @Ctx() context: HubContext,
    @Arg("input", () => TakeReviewInput, { description: "Which practice" })
    input: TakeReviewInput,
  ) {
    return changeWith(context, takeReview, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description:
      "The secretariat asks somebody to review it. Refused: who wrote it, and people of the cities that wrote it",
  })
  assignReviewer(
    @Ctx() context: HubContext,
    @Arg("input", () => AssignReviewerInput, { description: "Whom, and which practice" })
    input: AssignReviewerInput,
  ) {
    return changeWith(context, assignReviewer, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description: "Who was asked and has not answered does not review it",
  })
  stepBackFromReview(
    @Ctx() context: HubContext,
    @Arg("input", () => StepBackFromReviewInput, { description: "Which practice" })
    input: StepBackFromReviewInput,
  ) {
    return changeWith(context, stepBackFromReview, input);
  }

  @Mutation(() => ChangePracticeResult, {
    description:
      "What a reviewer says. Two approvals of other cities publish it, or one of the secretariat; asking for changes sends it back to its authors",
  })
  giveReview(
    @Ctx() context: HubContext,
    @Arg("input", () => GiveReviewInput, { description: "What they say" })
    input: GiveReviewInput,
  ) {
    return changeWith(context, giveReview, input);
  }
}
