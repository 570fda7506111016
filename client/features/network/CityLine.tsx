import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { IconHistory } from "@tabler/icons-react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { useFormat } from "#client/i18n/format.ts";
import { Line } from "#client/ui/Lines.tsx";
import { Name } from "#client/ui/Name.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { cityKinds } from "./city-kinds.ts";
import { CityLine_CityFragmentDoc, type CityLine_CityFragment } from "./CityLine.generated.ts";
import { otherNames } from "./other-names.ts";

interface CityLineProps {
  city: FragmentType<CityLine_CityFragment>;
  /** The country is said unless the list is about one country. */
  withCountry?: boolean;
}

/** A city in a list: its name, as it is written there, what it is and how many people live in it. */
export function CityLine({ city, withCountry = true }: CityLineProps) {
  const { i18n } = useLingui();
  const format = useFormat();
  const data = useMasked(CityLine_CityFragmentDoc, city);
  if (!data) return null;
  // The English form says nothing new beside a name in Latin letters.
  const own = otherNames(data.names, data.name).find(
    ({ kind, language }) => kind === "OFFICIAL" && language !== "en",
  );
  const kindName = data.kind === "CITY" ? null : i18n._(cityKinds[data.kind]);
  const below = [withCountry ? data.country.name : null, kindName].filter(Boolean).join(" · ");
  const people = data.population ? format.number(data.population.people) : null;
  const year = data.population?.year;
  return (
    <Line
      to={`/cities/${data.slug}`}
      title={data.name}
      beside={own ? <Name lang={own.language}>{own.name}</Name> : null}
      below={
        <>
          {below}
          {data.validTo ? <FormerTag /> : null}
        </>
      }
      end={
        people === null ? null : year ? (
          <Trans>
            {people} people <small>({String(year)})</small>
          </Trans>
        ) : (
          <Trans>
            {people} people <small>(year not stated)</small>
          </Trans>
        )
      }
    />
  );
}

function FormerTag() {
  return (
    <>
      {" "}
      <Tag icon={<IconHistory size={14} aria-hidden="true" />} tone="outline">
        <Trans>Former administrative unit</Trans>
      </Tag>
    </>
  );
}
