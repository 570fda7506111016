import type { Viewer } from "#server/core/context.ts";

/** What must be known of a city to tell who acts for it. */
export interface CityFacts {
  readonly cityId: string;
  /** Of the country it is in. */
  readonly countryCode: string;
}

/**
 * Who acts for a city: its editors and members, the focal points of its country, the secretariat.
 * Pure, as the policies that ask it are.
 */
export function actsForCity(viewer: Viewer, { cityId, countryCode }: CityFacts): boolean {
  if (viewer.kind !== "person") return false;
  return viewer.memberships.some((each) => {
    if (each.role === "secretariat") return true;
    if (each.role === "national_focal_point") return each.countryCode === countryCode;
    return (each.role === "city_editor" || each.role === "member") && each.cityId === cityId;
  });
}
