import type { ViewerMembership } from "#server/core/context.ts";

/** For whom somebody writes, as it is stored. */
export interface AuthorSeat {
  readonly city_id: string | null;
  readonly organisation_id: string | null;
}

/**
 * The seat that somebody's memberships say: the practice's own city when they belong to it, else
 * the only one they have. With several they choose.
 */
export function seatFor(
  memberships: readonly Pick<ViewerMembership, "cityId" | "organisationId">[],
  cityId: string | null,
): AuthorSeat {
  const seats = memberships.filter((each) => each.cityId !== null || each.organisationId !== null);
  const [only, ...others] = seats;
  const seat =
    seats.find((each) => cityId !== null && each.cityId === cityId) ??
    (others.length === 0 ? only : undefined);
  return { city_id: seat?.cityId ?? null, organisation_id: seat?.organisationId ?? null };
}
