import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { useSearchParams } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import type { ChallengeSeverity, ChallengeState } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { ChallengeLine } from "#client/features/challenges/ChallengeLine.tsx";
import { useChallengeWords } from "#client/features/challenges/useChallengeWords.ts";
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
  ChallengesPageDocument,
  type ChallengesPageQuery,
  type ChallengesPageQueryVariables,
} from "./ChallengesPage.generated.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";

type Challenges = PageData<ChallengesPageQuery, ChallengesPageQueryVariables>;

const step = 20;
const states = ["OPEN", "BEING_WORKED_ON", "SOLVED"] as const satisfies readonly ChallengeState[];
const severities = [
  "URGENT",
  "SERIOUS",
  "NOTICEABLE",
] as const satisfies readonly ChallengeSeverity[];

/** A word of the address that is none of ours filters nothing. */
function known<Word extends string>(words: readonly Word[], asked: string | null): Word | null {
  return words.find((word) => word === asked?.toUpperCase()) ?? null;
}

export function loader({ request }: LoaderFunctionArgs): Promise<Challenges> {
  const { searchParams } = new URL(request.url);
  return startPage(ChallengesPageDocument, {
    filter: {
      search: searchParams.get("q")?.slice(0, limits.searchText.max) || null,
      countryCode: searchParams.get("country") || null,
      citySlug: searchParams.get("city") || null,
      themeSlug: searchParams.get("theme") || null,
      state: known(states, searchParams.get("state")),
      severity: known(severities, searchParams.get("severity")),
    },
    first: shownFrom(request.url, step),
  });
}

/** Difficulties that cities have described, to be found by who solved something alike. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<ChallengesPageQuery, ChallengesPageQueryVariables>();
  const { edges, totalCount, pageInfo } = data.challenges;
  return (
    <>
      <PageHeader
        title={t`Challenges`}
        lead={
          <Trans>
            What cities find difficult, in their own words. Somebody else may have solved it.
          </Trans>
        }
        actions={
          <LinkButton
            variant="primary"
            to="/challenges/new"
            icon={<IconPlus size={18} aria-hidden="true" />}
          >
            <Trans>Describe a challenge</Trans>
          </LinkButton>
        }
      />
      <ChallengeFilters data={data} />
      <ListCount>
        <Plural value={totalCount} one="# challenge" other="# challenges" />
      </ListCount>
      {edges.length === 0 ? <NoChallenges /> : null}
      <Lines label={t`Challenges`}>
        {edges.map(({ node }) => (
          <ChallengeLine key={node.id} challenge={node} />
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

function ChallengeFilters({ data }: { data: ChallengesPageQuery }) {
  const { t } = useLingui();
  const words = useChallengeWords();
  const countries = data.countries.edges.map(({ node }) => ({
    value: node.code,
    label: node.name,
  }));
  const themes = data.themes.edges.map(({ node }) => ({ value: node.slug, label: node.name }));
  return (
    <Filters label={t`Find a challenge`}>
      <SearchField
        parameter="q"
        label={<Trans>Words</Trans>}
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
        parameter="state"
        label={t`State`}
        options={[
          { value: "", label: t`All states` },
          ...states.map((value) => ({ value: value.toLowerCase(), label: words.states[value] })),
        ]}
      />
      <FilterSelect
        parameter="severity"
        label={t`How bad`}
        options={[
          { value: "", label: t`All` },
          ...severities.map((value) => ({
            value: value.toLowerCase(),
            label: words.severities[value],
          })),
        ]}
      />
    </Filters>
  );
}

function NoChallenges() {
  const [parameters] = useSearchParams();
  const filtered = parameters.size > 0;
  return (
    <EmptyState
      title={
        filtered ? (
          <Trans>No challenge fits these filters</Trans>
        ) : (
          <Trans>No challenge is described yet</Trans>
        )
      }
      action={
        filtered ? (
          <LinkButton to="/challenges">
            <Trans>Show all challenges</Trans>
          </LinkButton>
        ) : undefined
      }
    >
      {filtered ? (
        <Trans>Try other words, another theme, or all states.</Trans>
      ) : (
        <Trans>The first city that says what is difficult makes it easier for all others.</Trans>
      )}
    </EmptyState>
  );
}
