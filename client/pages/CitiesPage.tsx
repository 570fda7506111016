import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconMap2 } from "@tabler/icons-react";
import { useSearchParams } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { limits } from "#schema/limits.ts";
import { CityLine } from "#client/features/network/CityLine.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Filters } from "#client/ui/Filters.tsx";
import { FilterSelect } from "#client/ui/FilterSelect.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { ListCount } from "#client/ui/ListCount.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { shownFrom } from "#client/ui/shown.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  CitiesPageDocument,
  type CitiesPageQuery,
  type CitiesPageQueryVariables,
} from "./CitiesPage.generated.ts";

type Cities = PageData<CitiesPageQuery, CitiesPageQueryVariables>;

const step = 40;

export function loader({ request }: LoaderFunctionArgs): Promise<Cities> {
  const { searchParams } = new URL(request.url);
  return startPage(CitiesPageDocument, {
    search: searchParams.get("q")?.slice(0, limits.searchText.max) || null,
    countryCode: searchParams.get("country") || null,
    first: shownFrom(request.url, step),
  });
}

export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<CitiesPageQuery, CitiesPageQueryVariables>();
  const { edges, totalCount, pageInfo } = data.cities;
  const countries = data.countries.edges.map(({ node }) => ({
    value: node.code,
    label: node.name,
  }));
  return (
    <>
      <PageHeader
        title={t`Cities`}
        lead={
          <Trans>
            Cities and districts of the network. Every figure and every award is shown with the
            source that states it.
          </Trans>
        }
        actions={
          <LinkButton to="/map" icon={<IconMap2 size={18} aria-hidden="true" />}>
            <Trans>Show them on the map</Trans>
          </LinkButton>
        }
      />
      <Filters label={t`Find a city`}>
        <SearchField
          parameter="q"
          label={<Trans>Name</Trans>}
          placeholder={t`Any language, with or without marks`}
          maxLength={limits.searchText.max}
        />
        <FilterSelect
          parameter="country"
          label={t`Country`}
          options={[{ value: "", label: t`All countries` }, ...countries]}
        />
      </Filters>
      <ListCount>
        <Plural value={totalCount} one="# record" other="# records" />
      </ListCount>
      {edges.length === 0 ? <NoCities /> : null}
      <Lines label={t`Cities`}>
        {edges.map(({ node }) => (
          <CityLine key={node.id} city={node} />
        ))}
      </Lines>
      <ShowMore
        shown={edges.length}
        total={totalCount}
        step={step}
        hasMore={pageInfo.hasNextPage}
        onMore={() => more({ after: pageInfo.endCursor, first: step })}
      />
    </>
  );
}

function NoCities() {
  const [parameters] = useSearchParams();
  const searched = parameters.get("q");
  return (
    <EmptyState
      title={
        searched ? (
          <Trans>No city is found under “{searched}”</Trans>
        ) : (
          <Trans>No city is found</Trans>
        )
      }
      action={
        <LinkButton to="/cities">
          <Trans>Show all cities</Trans>
        </LinkButton>
      }
    >
      <Trans>Try a part of the name, another spelling, or all countries.</Trans>
    </EmptyState>
  );
}
