import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconPencil } from "@tabler/icons-react";
import { FollowButton } from "#client/features/notifications/FollowButton.tsx";
import { PracticeLine } from "#client/features/practices/list/PracticeLine.tsx";
import { useSearchParams } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import type { PracticeOrder } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
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
import {
  PracticesPageDocument,
  type PracticesPageQuery,
  type PracticesPageQueryVariables,
} from "./PracticesPage.generated.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";

type Practices = PageData<PracticesPageQuery, PracticesPageQueryVariables>;

const step = 20;
const orders = ["NEWEST", "TITLE", "MOST_ADOPTED"] as const satisfies readonly PracticeOrder[];

/** What a practice may have to be shown; each is a word of the address. */
const only = ["measured", "adopted", "recorded"] as const;

export function loader({ request }: LoaderFunctionArgs): Promise<Practices> {
  const { searchParams } = new URL(request.url);
  const wanted = searchParams.get("only");
  const year = Number(searchParams.get("year"));
  return startPage(PracticesPageDocument, {
    filter: {
      search: searchParams.get("q")?.slice(0, limits.searchText.max) || null,
      countryCode: searchParams.get("country") || null,
      citySlug: searchParams.get("city") || null,
      themeSlug: searchParams.get("theme") || null,
      language: searchParams.get("language") || null,
      year: Number.isInteger(year) && year > 0 && year < 10_000 ? year : null,
      measured: wanted === "measured" ? true : null,
      adopted: wanted === "adopted" ? true : null,
      recorded: wanted === "recorded" ? true : null,
    },
    order: orders.find((order) => order.toLowerCase() === searchParams.get("order")) ?? "NEWEST",
    first: shownFrom(request.url, step),
  });
}

/** What cities did, to be found by who wants to do it too. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<PracticesPageQuery, PracticesPageQueryVariables>();
  const { edges, totalCount, pageInfo } = data.practices;
  return (
    <>
      <PageHeader
        title={t`Practices`}
        lead={
          <Trans>
            What cities did, what it cost, what was measured, and what other cities made of it.
          </Trans>
        }
        actions={
          <>
            <LinkButton
              variant="primary"
              to="/practices/new"
              icon={<IconPencil size={18} aria-hidden="true" />}
            >
              <Trans>Write a practice</Trans>
            </LinkButton>
            <LinkButton to="/practices/compare">
              <Trans>Compare two cities</Trans>
            </LinkButton>
            <LinkButton to="/adoptions">
              <Trans>Taken over by others</Trans>
            </LinkButton>
          </>
        }
      />
      <PracticeFilters data={data} />
      <FollowTheme data={data} />
      <ListCount>
        <Plural value={totalCount} one="# practice" other="# practices" />
      </ListCount>
      {edges.length === 0 ? <NoPractices /> : null}
      <Lines label={t`Practices`}>
        {edges.map(({ node }) => (
          <PracticeLine key={node.id} practice={node} />
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

/** Who looks at one theme may hear of what is new in it. */
function FollowTheme({ data }: { data: PracticesPageQuery }) {
  const [parameters] = useSearchParams();
  const theme = data.themes.edges.find(({ node }) => node.slug === parameters.get("theme"))?.node;
  if (!theme) return null;
  return (
    <p>
      <FollowButton id={theme.id} />
    </p>
  );
}

function PracticeFilters({ data }: { data: PracticesPageQuery }) {
  const { t } = useLingui();
  const countries = data.countries.edges.map(({ node }) => ({
    value: node.code,
    label: node.name,
  }));
  const themes = data.themes.edges.map(({ node }) => ({ value: node.slug, label: node.name }));
  const kinds = { measured: t`Measured`, adopted: t`Taken over by others`, recorded: t`Recorded` };
  const orderNames = {
    NEWEST: t`Newest first`,
    TITLE: t`By title`,
    MOST_ADOPTED: t`Most taken over`,
  };
  return (
    <Filters label={t`Find a practice`}>
      <SearchField
        parameter="q"
        label={<Trans>Title</Trans>}
        placeholder={t`With or without marks`}
        maxLength={limits.searchText.max}
      />
      <FilterSelect
        parameter="theme"
        label={t`Theme`}
        options={[{ value: "", label: t`All themes` }, ...themes]}
      />
      <FilterSelect
        parameter="country"
        label={t`Country`}
        options={[{ value: "", label: t`All countries` }, ...countries]}
      />
      <FilterSelect
        parameter="only"
        label={t`Only`}
        options={[
          { value: "", label: t`All` },
          ...only.map((value) => ({ value, label: kinds[value] })),
        ]}
      />
      <FilterSelect
        parameter="order"
        label={t`Order`}
        options={orders.map((order) => ({
          value: order === "NEWEST" ? "" : order.toLowerCase(),
          label: orderNames[order],
        }))}
      />
    </Filters>
  );
}

function NoPractices() {
  const [parameters] = useSearchParams();
  const filtered = parameters.size > 0;
  return (
    <EmptyState
      title={
        filtered ? (
          <Trans>No practice fits these filters</Trans>
        ) : (
          <Trans>No practice is published yet</Trans>
        )
      }
      action={
        filtered ? (
          <LinkButton to="/practices">
            <Trans>Show all practices</Trans>
          </LinkButton>
        ) : undefined
      }
    >
      {filtered ? (
        <Trans>
          Try other words, another theme, or the search at the top, which reads whole texts.
        </Trans>
      ) : (
        <Trans>Three fields are enough to begin one.</Trans>
      )}
    </EmptyState>
  );
}
