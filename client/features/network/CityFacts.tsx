import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { IconExternalLink } from "@tabler/icons-react";
import { Link } from "#client/router/Link.tsx";
import { useMasked } from "#client/apollo/use-masked.ts";
import { DefinitionList } from "#client/ui/DefinitionList.tsx";
import { cityKinds } from "./city-kinds.ts";
import { CityFacts_CityFragmentDoc, type CityFacts_CityFragment } from "./CityFacts.generated.ts";
import styles from "./CityFacts.module.css";
import { CityPopulation } from "./CityPopulation.tsx";
import { useCoordinates } from "./coordinates.ts";
import { SourceMark } from "./sources/SourceMark.tsx";

/** What is known of a city in a few lines, each with its source. */
export function CityFacts({ city }: { city: FragmentType<CityFacts_CityFragment> }) {
  const { i18n } = useLingui();
  const data = useMasked(CityFacts_CityFragmentDoc, city);
  if (!data) return null;
  return (
    <DefinitionList
      items={[
        { term: <Trans>Kind</Trans>, value: i18n._(cityKinds[data.kind]) },
        {
          term: <Trans>Country</Trans>,
          value: (
            <Link to={`/countries/${data.country.code.toLowerCase()}`}>{data.country.name}</Link>
          ),
        },
        { term: <Trans>Population</Trans>, value: <Populations populations={data.populations} /> },
        { term: <Trans>Place</Trans>, value: <Place city={data} /> },
      ]}
    />
  );
}

function Populations({ populations }: { populations: CityFacts_CityFragment["populations"] }) {
  if (populations.length === 0) {
    return (
      <span className={styles.quiet}>
        <Trans>No figure with a source is known yet.</Trans>
      </span>
    );
  }
  return (
    <div className={styles.figures}>
      {populations.map((population, index) => (
        // A city may have two figures of one year and source; their order is the server's.
        // oxlint-disable-next-line react/no-array-index-key
        <CityPopulation key={index} population={population} />
      ))}
    </div>
  );
}

function Place({ city }: { city: CityFacts_CityFragment }) {
  const { latitude, longitude, placeNote, placeSource } = city;
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=11/${latitude}/${longitude}`;
  return (
    <div>
      <p>
        {useCoordinates(latitude, longitude)}
        <SourceMark source={placeSource} />
      </p>
      {placeNote ? (
        <p className={styles.quiet} lang="en">
          {placeNote}
        </p>
      ) : null}
      <a className={styles.map} href={map} rel="noreferrer">
        <Trans>Show on OpenStreetMap</Trans>
        <IconExternalLink size={16} aria-hidden="true" />
      </a>
    </div>
  );
}
