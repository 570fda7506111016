import { Trans } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Text } from "#client/ui/Text.tsx";
import { byYear } from "./by-year.ts";
import {
  CountryRecognitions_CountryFragmentDoc,
  type CountryRecognitions_CountryFragment,
} from "./CountryRecognitions.generated.ts";
import { RecognisedCity } from "./RecognisedCity.tsx";
import { Years } from "./Years.tsx";

interface CountryRecognitionsProps {
  country: FragmentType<CountryRecognitions_CountryFragment>;
}

/** What cities of a country received, edition by edition: an edition is a year that happened. */
export function CountryRecognitions({ country }: CountryRecognitionsProps) {
  const data = useMasked(CountryRecognitions_CountryFragmentDoc, country);
  if (!data) return null;
  const claims = data.recognitions.edges.map(({ node }) => node);
  if (claims.length === 0) {
    return (
      <Text look="soft">
        <Trans>No award, certificate or role of a city here was found in a source yet.</Trans>
      </Text>
    );
  }
  return (
    <Years groups={byYear(claims)} claimKey={(claim) => claim.id}>
      {(claim) => <RecognisedCity recognition={claim} />}
    </Years>
  );
}
