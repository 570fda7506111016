import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import type { SearchFilter } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { isSearchKind } from "#client/features/search/search-kinds.ts";
import { SearchFacets } from "#client/features/search/SearchFacets.tsx";
import { SearchHitLine } from "#client/features/search/SearchHitLine.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { ListCount } from "#client/ui/ListCount.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { shownFrom } from "#client/ui/shown.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  SearchPageDocument,
  type SearchPageQuery,
  type SearchPageQueryVariables,
} from "./SearchPage.generated.ts";

type Search = PageData<SearchPageQuery, SearchPageQueryVariables>;

const step = 20;

export function loader({ request }: LoaderFunctionArgs): Promise<Search> {
  const { searchParams } = new URL(request.url);
  return startPage(SearchPageDocument, {
    text: searchParams.get("q")?.slice(0, limits.searchText.max) ?? "",
    filter: filterFrom(searchParams),
    first: shownFrom(request.url, step),
  });
}

/** What an address asks for that nobody could have chosen is left aside. */
function filterFrom(parameters: URLSearchParams): SearchFilter {
  const kind = parameters.get("kind") ?? "";
  const year = Number(parameters.get("year") ?? "");
  return {
    kinds: isSearchKind(kind) ? [kind] : null,
    countryCode: parameters.get("country"),
    themeSlug: parameters.get("theme"),
    state: parameters.get("state"),
    language: parameters.get("language"),
    year: Number.isInteger(year) && year > 0 && year < 10_000 ? year : null,
  };
}

export function Page() {
  const { t } = useLingui();
  const [parameters] = useSearchParams();
  const { data, more } = usePage<SearchPageQuery, SearchPageQueryVariables>();
  const { hits, facets, moreThan } = data.search;
  const { edges, totalCount, pageInfo } = hits;
  const asked = (parameters.get("q") ?? "").trim() !== "";
  return (
    <>
      <PageHeader
        title={t`Search`}
        // Who has asked wants to see hits.
        lead={
          asked ? null : (
            <Trans>
              Cities, organisations, practices, difficulties, workshops and what was said in them.
            </Trans>
          )
        }
      />
      <SearchField
        parameter="q"
        label={<Trans>What do you look for?</Trans>}
        placeholder={t`Any language, with or without marks`}
        maxLength={limits.searchText.max}
      />
      {asked ? <SearchFacets facets={facets} /> : <HowToSearch />}
      {asked ? (
        <ListCount>
          {moreThan ? (
            <Trans>More than {totalCount} hits; these are the best and the latest</Trans>
          ) : (
            <Plural value={totalCount} one="# hit" other="# hits" />
          )}
        </ListCount>
      ) : null}
      {asked && edges.length === 0 ? <NothingFound text={parameters.get("q") ?? ""} /> : null}
      <Lines label={t`What is found`}>
        {edges.map(({ node }) => (
          <SearchHitLine key={`${node.url} ${node.title} ${node.excerpt[0]?.text}`} hit={node} />
        ))}
      </Lines>
      <ShowMore
        shown={edges.length}
        step={step}
        hasMore={pageInfo.hasNextPage}
        onMore={() => more({ after: pageInfo.endCursor, first: step })}
      />
    </>
  );
}

function HowToSearch() {
  return (
    <EmptyState title={<Trans>Type a word, a name or the beginning of one</Trans>}>
      <Trans>
        “ha long” finds Hạ Long, and a word in Thai, Lao, Khmer or Burmese is found inside a
        sentence.
      </Trans>
    </EmptyState>
  );
}

function NothingFound({ text }: { text: string }) {
  const [parameters] = useSearchParams();
  const narrowed = [...parameters.keys()].some((name) => name !== "q" && name !== "shown");
  return (
    <EmptyState
      title={<Trans>Nothing is found under “{text}”</Trans>}
      action={
        narrowed ? (
          <LinkButton to={`/search?${new URLSearchParams({ q: text })}`}>
            <Trans>Look among everything</Trans>
          </LinkButton>
        ) : null
      }
    >
      <Trans>Try fewer words, the beginning of a word, another spelling or another language.</Trans>
    </EmptyState>
  );
}
