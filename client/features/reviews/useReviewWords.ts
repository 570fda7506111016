import { useLingui } from "@lingui/react/macro";
import type {
  CriterionAnswer,
  ReviewCriterion,
  ReviewOutcome,
  ReviewVerdict,
  TurnOf,
} from "#schema/generated/graphql.ts";

/** In the order in which one reads a note. */
export const criteria: readonly ReviewCriterion[] = [
  "PROBLEM_CLEAR",
  "REPEATABLE",
  "COST_STATED",
  "EVIDENCE_SOUND",
  "DIFFICULTIES_NAMED",
  "RIGHTS_CLEAR",
];

export const answers: readonly CriterionAnswer[] = ["YES", "PARTLY", "NO"];

interface ReviewWords {
  criterion: Record<ReviewCriterion, string>;
  answer: Record<CriterionAnswer, string>;
  verdict: Record<ReviewVerdict, string>;
  outcome: Record<ReviewOutcome, string>;
  turn: Record<TurnOf, string>;
}

/** What reviewers look at and say, in words. */
export function useReviewWords(): ReviewWords {
  const { t } = useLingui();
  return {
    criterion: {
      PROBLEM_CLEAR: t`Is the problem clear to somebody from another city?`,
      REPEATABLE: t`Could another city repeat what was done?`,
      COST_STATED: t`Are the cost and who paid stated?`,
      EVIDENCE_SOUND: t`Does the evidence carry what is claimed?`,
      DIFFICULTIES_NAMED: t`Are difficulties and failures named?`,
      RIGHTS_CLEAR: t`May the texts and figures be published?`,
    },
    answer: { YES: t`Yes`, PARTLY: t`Partly`, NO: t`No` },
    verdict: { APPROVE: t`It can be published`, ASK_FOR_CHANGES: t`It needs changes first` },
    outcome: {
      PUBLISHED: t`Published`,
      CHANGES_ASKED: t`Changes were asked for`,
      TAKEN_BACK: t`Taken back by its authors`,
    },
    turn: {
      AUTHORS: t`It is the authors’ turn`,
      SECRETARIAT: t`It is the secretariat’s turn to name reviewers`,
      REVIEWERS: t`It is the reviewers’ turn`,
    },
  };
}
