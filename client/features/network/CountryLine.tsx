import { Plural } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Line } from "#client/ui/Lines.tsx";
import {
  CountryLine_CountryFragmentDoc,
  type CountryLine_CountryFragment,
} from "./CountryLine.generated.ts";

/** A member state and how much the hub knows of it. */
export function CountryLine({ country }: { country: FragmentType<CountryLine_CountryFragment> }) {
  const data = useMasked(CountryLine_CountryFragmentDoc, country);
  if (!data) return null;
  return (
    <Line
      size="large"
      to={`/countries/${data.code.toLowerCase()}`}
      title={data.name}
      below={<Plural value={data.cities.totalCount} one="# city" other="# cities" />}
      end={
        <Plural value={data.recognitions.totalCount} one="# recognition" other="# recognitions" />
      }
    />
  );
}
