import { Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { CriterionAnswer, ReviewCriterion, ReviewOutcome, ReviewVerdict } from "./review.enums.ts";

/** A row of `review_round`. */
@ObjectType("ReviewRound", {
  implements: Node,
  simpleResolvers: true,
  description: "A practice was submitted, and what came of it; for those who work on it",
})
export class ReviewRound {
  id!: string;
  practiceId!: string;
  submittedById!: string;

  @SharedField(() => Int, { description: "Counts from 1" })
  number!: number;

  @SharedField(() => DateTime, { description: "When it was submitted" })
  submittedAt!: Date;

  @SharedField(() => String, { description: "What is new in the text; may be empty" })
  changeNote!: string;

  @SharedField(() => ReviewOutcome, { nullable: true, description: "Null: it is open" })
  outcome!: ReviewOutcome | null;

  @SharedField(() => DateTime, { nullable: true, description: "When it ended" })
  endedAt!: Date | null;
}

export const { Connection: ReviewRoundConnection } = connectionOf(() => ReviewRound, "ReviewRound");

@ObjectType("ReviewAnswer", {
  simpleResolvers: true,
  description: "What a reviewer says to one criterion",
})
export class ReviewAnswer {
  @SharedField(() => ReviewCriterion, { description: "To what" })
  criterion!: ReviewCriterion;

  @SharedField(() => CriterionAnswer, { description: "How far it is met" })
  answer!: CriterionAnswer;

  @SharedField(() => String, { description: "A word to it; may be empty" })
  note!: string;
}

/** A row of `review` with the practice of its round. */
@ObjectType("Review", {
  implements: Node,
  simpleResolvers: true,
  description: "Somebody was asked to review a practice, and what they say",
})
export class Review {
  id!: string;
  roundId!: string;
  practiceId!: string;
  reviewerId!: string;
  cityId!: string | null;
  organisationId!: string | null;

  @SharedField(() => Boolean, { description: "For the secretariat: one approval publishes" })
  asSecretariat!: boolean;

  @SharedField(() => DateTime, { description: "When they were asked, or took it" })
  assignedAt!: Date;

  @SharedField(() => ReviewVerdict, { nullable: true, description: "Null: not given yet" })
  verdict!: ReviewVerdict | null;

  @SharedField(() => [ReviewAnswer], { description: "To each criterion; empty until it is given" })
  answers!: ReviewAnswer[];

  @SharedField(() => String, { description: "What else they say; may be empty" })
  remark!: string;

  @SharedField(() => DateTime, { nullable: true, description: "When it was given" })
  givenAt!: Date | null;
}
