import type { FragmentType } from "@apollo/client";
import { useMemo } from "react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { otherNames } from "#client/features/network/other-names.ts";
import { useSources, type MentionedSource } from "#client/features/network/sources/use-sources.ts";
import {
  CitySources_CityFragmentDoc,
  type CitySources_CityFragment,
} from "./CitySources.generated.ts";
import { byYear } from "./by-year.ts";

/** Everything a city's page was read in, in the order in which the page says it. */
export function useCitySources(
  city: FragmentType<CitySources_CityFragment> | null,
): ReturnType<typeof useSources> {
  const data = useMasked(CitySources_CityFragmentDoc, city);
  const mentioned = useMemo(() => (data ? mentionedBy(data) : []), [data]);
  return useSources(mentioned);
}

function mentionedBy(city: CitySources_CityFragment): (MentionedSource | null)[] {
  return [
    ...otherNames(city.names, city.name).map(({ source }) => source),
    ...city.predecessors.map(({ source }) => source),
    ...city.successors.map(({ source }) => source),
    ...city.populations.map(({ source }) => source),
    city.placeSource,
    ...byYear(city.recognitions.edges.map(({ node }) => node)).flatMap(({ claims }) =>
      claims.map(({ source }) => source),
    ),
  ];
}
