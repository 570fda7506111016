import { Field, ID, InputType } from "type-graphql";
import { CriterionAnswer, ReviewCriterion, ReviewVerdict } from "./review.enums.ts";

@InputType("SubmitPracticeInput", { description: "Which practice, and what is new in it" })
export class SubmitPracticeInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;

  @Field(() => String, {
    nullable: true,
    description: "What is new since the last version; at most 1,000 characters",
  })
  changeNote?: string | null;
}

@InputType("TakeBackPracticeInput", { description: "Which practice" })
export class TakeBackPracticeInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;
}

@InputType("TakeReviewInput", { description: "Which practice" })
export class TakeReviewInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;
}

@InputType("AssignReviewerInput", { description: "Who is to review which practice" })
export class AssignReviewerInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;

  @Field(() => ID, { description: "Id of the person" })
  personId!: string;
}

@InputType("StepBackFromReviewInput", { description: "Who does not review which practice" })
export class StepBackFromReviewInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "For the secretariat: id of a reviewer who does not answer; left out: oneself",
  })
  personId?: string | null;
}

@InputType("ReviewAnswerInput", { description: "What a reviewer says to one criterion" })
export class ReviewAnswerInput {
  @Field(() => ReviewCriterion, { description: "To what" })
  criterion!: ReviewCriterion;

  @Field(() => CriterionAnswer, { description: "How far it is met" })
  answer!: CriterionAnswer;

  @Field(() => String, { nullable: true, description: "At most 1,000 characters" })
  note?: string | null;
}

@InputType("GiveReviewInput", { description: "What a reviewer says" })
export class GiveReviewInput {
  @Field(() => ID, { description: "Id of the practice" })
  practiceId!: string;

  @Field(() => ReviewVerdict, { description: "Whether it can be published" })
  verdict!: ReviewVerdict;

  @Field(() => [ReviewAnswerInput], { description: "One to each criterion" })
  answers!: ReviewAnswerInput[];

  @Field(() => String, {
    nullable: true,
    description: "At most 4,000 characters; needed when changes are asked for",
  })
  remark?: string | null;
}
