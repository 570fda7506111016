import { useLingui } from "@lingui/react/macro";
import type { AdoptionState } from "#schema/generated/graphql.ts";

/** From the first look to daily use; to stop is possible at any time and no lesser end. */
const order: readonly AdoptionState[] = [
  "UNDERSTANDING",
  "ADAPTING",
  "PILOTING",
  "IN_USE",
  "STOPPED",
];

interface AdoptionStates {
  order: readonly AdoptionState[];
  names: Record<AdoptionState, string>;
  /** What the city does there, for those who choose. */
  hints: Record<AdoptionState, string>;
}

/** The steps of an adoption in words. */
export function useAdoptionStates(): AdoptionStates {
  const { t } = useLingui();
  return {
    order,
    names: {
      UNDERSTANDING: t`Understanding`,
      ADAPTING: t`Adapting`,
      PILOTING: t`Piloting`,
      IN_USE: t`In use`,
      STOPPED: t`Stopped`,
    },
    hints: {
      UNDERSTANDING: t`The city reads, asks and visits`,
      ADAPTING: t`The city changes it to fit`,
      PILOTING: t`The city tries it in a small place`,
      IN_USE: t`The city uses it every day`,
      STOPPED: t`The city stopped, and says why: others learn from it`,
    },
  };
}
