import { useLingui } from "@lingui/react/macro";
import type { ChallengeSeverity, ChallengeState } from "#schema/generated/graphql.ts";

interface ChallengeWords {
  states: Record<ChallengeState, string>;
  severities: Record<ChallengeSeverity, string>;
  /** What somebody chooses by. */
  severityHints: Record<ChallengeSeverity, string>;
}

/** Where a challenge stands and how bad it is, in words. */
export function useChallengeWords(): ChallengeWords {
  const { t } = useLingui();
  return {
    states: { OPEN: t`Open`, BEING_WORKED_ON: t`Being worked on`, SOLVED: t`Solved` },
    severities: { NOTICEABLE: t`Noticeable`, SERIOUS: t`Serious`, URGENT: t`Urgent` },
    severityHints: {
      NOTICEABLE: t`People notice it`,
      SERIOUS: t`It harms people or nature`,
      URGENT: t`It cannot wait`,
    },
  };
}
