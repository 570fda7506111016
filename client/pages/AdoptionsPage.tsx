import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { useSearchParams } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import type { AdoptionState } from "#schema/generated/graphql.ts";
import { AdoptionLine } from "#client/features/adoptions/AdoptionLine.tsx";
import { useAdoptionStates } from "#client/features/adoptions/useAdoptionStates.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Filters } from "#client/ui/Filters.tsx";
import { FilterSelect } from "#client/ui/FilterSelect.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { ListCount } from "#client/ui/ListCount.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { shownFrom } from "#client/ui/shown.ts";
import {
  AdoptionsPageDocument,
  type AdoptionsPageQuery,
  type AdoptionsPageQueryVariables,
} from "./AdoptionsPage.generated.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";

type Adoptions = PageData<AdoptionsPageQuery, AdoptionsPageQueryVariables>;

const step = 20;
const states = [
  "UNDERSTANDING",
  "ADAPTING",
  "PILOTING",
  "IN_USE",
  "STOPPED",
] as const satisfies readonly AdoptionState[];

export function loader({ request }: LoaderFunctionArgs): Promise<Adoptions> {
  const { searchParams } = new URL(request.url);
  const state = states.find((each) => each.toLowerCase() === searchParams.get("state"));
  return startPage(AdoptionsPageDocument, {
    filter: {
      countryCode: searchParams.get("country") || null,
      citySlug: searchParams.get("city") || null,
      themeSlug: searchParams.get("theme") || null,
      states: state ? [state] : null,
      measured: searchParams.get("only") === "measured" ? true : null,
    },
    first: shownFrom(request.url, step),
  });
}

/** What cities took over from others, how far they are and what came of it. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<AdoptionsPageQuery, AdoptionsPageQueryVariables>();
  const { edges, totalCount, pageInfo } = data.adoptions;
  return (
    <>
      <PageHeader
        title={t`Practices taken over`}
        above={
          <Link to="/practices">
            <Trans>Practices</Trans>
          </Link>
        }
        lead={
          <Trans>
            What cities took over from others, how far they are, and why some of them stopped.
          </Trans>
        }
      />
      <AdoptionFilters data={data} />
      <ListCount>
        <Plural value={totalCount} one="Taken over once" other="Taken over # times" />
      </ListCount>
      {edges.length === 0 ? <NoAdoptions /> : null}
      <Lines label={t`Practices taken over`}>
        {edges.map(({ node }) => (
          <AdoptionLine key={node.id} adoption={node} named="practice" />
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

function AdoptionFilters({ data }: { data: AdoptionsPageQuery }) {
  const { t } = useLingui();
  const { names } = useAdoptionStates();
  const countries = data.countries.edges.map(({ node }) => ({
    value: node.code,
    label: node.name,
  }));
  const themes = data.themes.edges.map(({ node }) => ({ value: node.slug, label: node.name }));
  return (
    <Filters label={t`Which practices taken over`}>
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
        parameter="state"
        label={t`State`}
        options={[
          { value: "", label: t`All states` },
          ...states.map((value) => ({ value: value.toLowerCase(), label: names[value] })),
        ]}
      />
      <FilterSelect
        parameter="only"
        label={t`Only`}
        options={[
          { value: "", label: t`All` },
          { value: "measured", label: t`Measured` },
        ]}
      />
    </Filters>
  );
}

function NoAdoptions() {
  const [parameters] = useSearchParams();
  const filtered = parameters.size > 0;
  return (
    <EmptyState
      title={
        filtered ? (
          <Trans>Nothing fits these filters</Trans>
        ) : (
          <Trans>No practice is taken over yet</Trans>
        )
      }
      action={
        filtered ? (
          <LinkButton to="/adoptions">
            <Trans>Show all of them</Trans>
          </LinkButton>
        ) : (
          <LinkButton to="/practices">
            <Trans>All practices</Trans>
          </LinkButton>
        )
      }
    >
      {filtered ? (
        <Trans>Try another theme, another country, or all states.</Trans>
      ) : (
        <Trans>Open a practice and take it over for your city: the first step is enough.</Trans>
      )}
    </EmptyState>
  );
}
