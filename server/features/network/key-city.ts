import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { keyOf } from "#server/core/key-of.ts";

/**
 * A key writes for one city, also where its owner has rights of another kind: as an author who was
 * invited, or in a seat of a workshop; and only as long as its owner belongs to that city, whatever
 * else they may do in their own name. `cityId`: for which city this would be written; null: for none.
 */
export function keyWritesFor(viewer: Viewer, cityId: string | null): Verdict {
  const key = keyOf(viewer);
  if (key === null) return yes;
  if (cityId === null) return no("A key writes in the name of its city alone: say AGENCY.");
  if (key.cityId !== cityId) return no("This key writes for another city.");
  const belongs =
    viewer.kind === "person" && viewer.memberships.some((each) => each.cityId === cityId);
  return belongs ? yes : no("The owner of this key does not belong to its city any more.");
}
