import type { MapCity_CityFragment } from "./MapCity.generated.ts";

/** A country with its cities, as the map and the list beside it show them. */
export interface MapCountry {
  id: string;
  code: string;
  name: string;
  cities: readonly MapCity_CityFragment[];
}
