import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { keyOf } from "#server/core/key-of.ts";

/**
 * A key writes for one city, also where its owner has rights of another kind: as an author who was
 * invited, or in a seat of a workshop. `cityId`: for which city this would be written.
 */
export function keyWritesFor(viewer: Viewer, cityId: string | null): Verdict {
  const key = keyOf(viewer);
  return key === null || (cityId !== null && key.cityId === cityId)
    ? yes
    : no("This key writes for another city.");
}
