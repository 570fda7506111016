import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import type { MapCountry } from "#client/features/network/map/map-country.ts";
import { MapList } from "#client/features/network/map/MapList.tsx";
import { NetworkMap } from "#client/features/network/map/NetworkMap.tsx";
import styles from "#client/features/network/map/Map.module.css";
import { useSearchParams } from "#client/router/hooks.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Filters } from "#client/ui/Filters.tsx";
import { FilterSelect } from "#client/ui/FilterSelect.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { ListCount } from "#client/ui/ListCount.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import {
  MapPageDocument,
  type MapPageQuery,
  type MapPageQueryVariables,
} from "./MapPage.generated.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";
import { useWholeList } from "./use-whole-list.ts";

type MapData = PageData<MapPageQuery, MapPageQueryVariables>;

export const loader = (): Promise<MapData> => startPage(MapPageDocument, {});

/** Where the cities of the network are; beside it the same as a list. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<MapPageQuery, MapPageQueryVariables>();
  useWholeList(data.cities.pageInfo, (after) => more({ after }));
  const [parameters] = useSearchParams();
  const [pointed, setPointed] = useState<string | null>(null);
  const all = useMemo(() => citiesByCountry(data), [data]);
  const code = parameters.get("country")?.toUpperCase() ?? null;
  const shown = code === null ? all : all.filter((country) => country.code === code);
  const count = shown.reduce((sum, { cities }) => sum + cities.length, 0);
  return (
    <>
      <PageHeader
        title={t`Map of the network`}
        lead={
          <Trans>
            Where the cities are, how many practices each has published, and how many of others it
            took over.
          </Trans>
        }
      />
      <Filters label={t`What the map shows`}>
        <FilterSelect
          parameter="country"
          label={t`Country`}
          options={[
            { value: "", label: t`All countries` },
            ...all.map((country) => ({ value: country.code, label: country.name })),
          ]}
        />
      </Filters>
      <ListCount>
        <Plural value={count} one="# city" other="# cities" />
      </ListCount>
      {count === 0 ? (
        <NoCities />
      ) : (
        <div className={styles.page}>
          <NetworkMap
            // What was pointed at does not outlive another choice of country.
            key={code}
            countries={shown}
            all={all}
            whole={code === null}
            pointed={pointed}
          />
          <MapList countries={shown} onPoint={setPointed} />
        </div>
      )}
    </>
  );
}

/** The countries that have cities, by name, each with its own. */
function citiesByCountry({ countries, cities }: MapPageQuery): MapCountry[] {
  const own = Map.groupBy(
    cities.edges.map(({ node }) => node),
    ({ country }) => country.id,
  );
  return countries.edges.flatMap(({ node }) => {
    const found = own.get(node.id);
    return found ? [{ ...node, cities: found }] : [];
  });
}

function NoCities() {
  return (
    <EmptyState
      title={<Trans>No city is found</Trans>}
      action={
        <LinkButton to="/map">
          <Trans>Show the whole map</Trans>
        </LinkButton>
      }
    >
      <Trans>No city of this country is in the hub yet.</Trans>
    </EmptyState>
  );
}
