import type { MapCity_CityFragment } from "./MapCity.generated.ts";
import type { MapCountry } from "./map-country.ts";
import { type Point, project } from "./projection.ts";

/** A city at its place on the sheet. */
export interface MapPlace extends Point {
  city: MapCity_CityFragment;
  country: string;
}

export function placesOf(countries: readonly MapCountry[]): MapPlace[] {
  return countries.flatMap(({ name, cities }) =>
    cities.map((city) => ({
      ...project(city.longitude, city.latitude),
      city,
      country: name,
    })),
  );
}
