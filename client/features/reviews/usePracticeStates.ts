import { useLingui } from "@lingui/react/macro";
import type { PracticeState } from "#schema/generated/graphql.ts";

/** Where the text of a practice stands, in words. */
export function usePracticeStates(): Record<PracticeState, string> {
  const { t } = useLingui();
  return {
    DRAFT: t`Draft`,
    SUBMITTED: t`Submitted`,
    IN_REVIEW: t`In review`,
    PUBLISHED: t`Published`,
    WITHDRAWN: t`Withdrawn`,
  };
}
