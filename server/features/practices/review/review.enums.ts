import { registerEnumType } from "type-graphql";

export const ReviewOutcome = {
  PUBLISHED: "published",
  CHANGES_ASKED: "changes_asked",
  TAKEN_BACK: "taken_back",
} as const;
export type ReviewOutcome = (typeof ReviewOutcome)[keyof typeof ReviewOutcome];

registerEnumType(ReviewOutcome, {
  name: "ReviewOutcome",
  description: "What came of a submission",
  valuesConfig: {
    PUBLISHED: { description: "It was published" },
    CHANGES_ASKED: { description: "The reviewers asked for changes" },
    TAKEN_BACK: { description: "The authors took it back" },
  },
});

export const ReviewVerdict = { APPROVE: "approve", ASK_FOR_CHANGES: "ask_for_changes" } as const;
export type ReviewVerdict = (typeof ReviewVerdict)[keyof typeof ReviewVerdict];

registerEnumType(ReviewVerdict, {
  name: "ReviewVerdict",
  description: "What a reviewer says",
  valuesConfig: {
    APPROVE: { description: "It can be published" },
    ASK_FOR_CHANGES: { description: "It needs changes first" },
  },
});

export const ReviewCriterion = {
  PROBLEM_CLEAR: "problem_clear",
  REPEATABLE: "repeatable",
  COST_STATED: "cost_stated",
  EVIDENCE_SOUND: "evidence_sound",
  DIFFICULTIES_NAMED: "difficulties_named",
  RIGHTS_CLEAR: "rights_clear",
} as const;
export type ReviewCriterion = (typeof ReviewCriterion)[keyof typeof ReviewCriterion];

registerEnumType(ReviewCriterion, {
  name: "ReviewCriterion",
  description: "What a reviewer looks at",
  valuesConfig: {
    PROBLEM_CLEAR: { description: "The problem is clear to somebody from another city" },
    REPEATABLE: { description: "Another city could repeat what was done" },
    COST_STATED: { description: "Cost and who paid are stated" },
    EVIDENCE_SOUND: { description: "The evidence carries what is claimed" },
    DIFFICULTIES_NAMED: { description: "Difficulties and failures are named" },
    RIGHTS_CLEAR: { description: "Texts and figures may be published" },
  },
});

export const CriterionAnswer = { YES: "yes", PARTLY: "partly", NO: "no" } as const;
export type CriterionAnswer = (typeof CriterionAnswer)[keyof typeof CriterionAnswer];

registerEnumType(CriterionAnswer, {
  name: "CriterionAnswer",
  description: "How far a criterion is met",
  valuesConfig: {
    YES: { description: "It is" },
    PARTLY: { description: "In part" },
    NO: { description: "It is not" },
  },
});

export const TurnOf = {
  AUTHORS: "authors",
  SECRETARIAT: "secretariat",
  REVIEWERS: "reviewers",
} as const;
export type TurnOf = (typeof TurnOf)[keyof typeof TurnOf];

registerEnumType(TurnOf, {
  name: "TurnOf",
  description: "Who has to act next on a practice",
  valuesConfig: {
    AUTHORS: { description: "Its authors" },
    SECRETARIAT: { description: "The secretariat" },
    REVIEWERS: { description: "The reviewers who have not answered" },
  },
});
