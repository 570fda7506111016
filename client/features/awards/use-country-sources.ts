import type { FragmentType } from "@apollo/client";
import { useMemo } from "react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { useSources } from "#client/features/network/sources/use-sources.ts";
import { byYear } from "./by-year.ts";
import {
  CountrySources_CountryFragmentDoc,
  type CountrySources_CountryFragment,
} from "./CountrySources.generated.ts";

/** Everything a country's page was read in, in the order in which the page says it. */
export function useCountrySources(
  country: FragmentType<CountrySources_CountryFragment> | null,
): ReturnType<typeof useSources> {
  const data = useMasked(CountrySources_CountryFragmentDoc, country);
  const mentioned = useMemo(() => (data ? mentionedBy(data) : []), [data]);
  return useSources(mentioned);
}

function mentionedBy({ recognitions }: CountrySources_CountryFragment) {
  const years = byYear(recognitions.edges.map(({ node }) => node));
  return years.flatMap(({ claims }) => claims.map(({ source }) => source));
}
