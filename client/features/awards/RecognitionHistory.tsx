import { Trans } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Text } from "#client/ui/Text.tsx";
import { byYear } from "./by-year.ts";
import { RecognitionDetails } from "./RecognitionDetails.tsx";
import {
  RecognitionHistory_CityFragmentDoc,
  type RecognitionHistory_CityFragment,
} from "./RecognitionHistory.generated.ts";
import { Years } from "./Years.tsx";

/** What a city received and took part in, year by year. */
export function RecognitionHistory({
  city,
}: {
  city: FragmentType<RecognitionHistory_CityFragment>;
}) {
  const data = useMasked(RecognitionHistory_CityFragmentDoc, city);
  if (!data) return null;
  const claims = data.recognitions.edges.map(({ node }) => node);
  if (claims.length === 0) {
    return (
      <Text look="soft">
        <Trans>
          No award, certificate or role of this city was found in a source yet. Whoever knows of one
          can tell the secretariat, with the source.
        </Trans>
      </Text>
    );
  }
  return (
    <Years groups={byYear(claims)} claimKey={(claim) => claim.id}>
      {(claim) => <RecognitionDetails recognition={claim} />}
    </Years>
  );
}
