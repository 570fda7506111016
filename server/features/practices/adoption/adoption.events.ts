import type { NewEvent } from "#server/core/ports.ts";

/** An adoption of a practice was begun, moved, written on or confirmed; in the practice's log. */
export const adoptionChanged = (adoptionId: string): NewEvent => ({
  type: "AdoptionChanged",
  data: { adoptionId },
});
