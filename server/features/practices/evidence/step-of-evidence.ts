import type { AdoptionStep } from "../adoption/adoption-step.type.ts";
import type { Evidence } from "./evidence.type.ts";

/**
 * The step of an adoption that a result belongs to. A result names a state; a city may come to it
 * more than once, and then the last time before the result was written is meant.
 */
export function stepOf(
  { adoptionState, writtenAt }: Pick<Evidence, "adoptionState" | "writtenAt">,
  steps: readonly AdoptionStep[],
): AdoptionStep | null {
  const there = steps.filter(({ state }) => state === adoptionState);
  return there.findLast((step) => step.writtenAt <= writtenAt) ?? there[0] ?? null;
}
