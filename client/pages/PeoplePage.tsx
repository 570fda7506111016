import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { limits } from "#schema/limits.ts";
import { PersonLine } from "#client/features/network/PersonLine.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Filters } from "#client/ui/Filters.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { ListCount } from "#client/ui/ListCount.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { shownFrom } from "#client/ui/shown.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  PeoplePageDocument,
  type PeoplePageQuery,
  type PeoplePageQueryVariables,
} from "./PeoplePage.generated.ts";

type People = PageData<PeoplePageQuery, PeoplePageQueryVariables>;

const step = 40;

export function loader({ request }: LoaderFunctionArgs): Promise<People> {
  const search = new URL(request.url).searchParams.get("q");
  return startPage(PeoplePageDocument, {
    search: search?.slice(0, limits.searchText.max) || null,
    first: shownFrom(request.url, step),
  });
}

export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<PeoplePageQuery, PeoplePageQueryVariables>();
  const [parameters] = useSearchParams();
  const searched = parameters.get("q");
  const { edges, totalCount, pageInfo } = data.people;
  return (
    <>
      <PageHeader
        title={t`People`}
        lead={
          <Trans>
            Who works for which city or organisation of the network. No addresses and no phone
            numbers are shown here.
          </Trans>
        }
      />
      <Filters label={t`Find somebody`}>
        <SearchField
          parameter="q"
          label={<Trans>Name</Trans>}
          placeholder={t`With or without marks`}
          maxLength={limits.searchText.max}
        />
      </Filters>
      <ListCount>
        <Plural value={totalCount} one="# person" other="# people" />
      </ListCount>
      {edges.length === 0 ? <NoPeople searched={searched} /> : null}
      <Lines label={t`People`}>
        {edges.map(({ node }) => (
          <PersonLine key={node.id} person={node} />
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

function NoPeople({ searched }: { searched: string | null }) {
  if (searched) {
    return (
      <EmptyState
        title={<Trans>Nobody is found under “{searched}”</Trans>}
        action={
          <LinkButton to="/people">
            <Trans>Show everybody</Trans>
          </LinkButton>
        }
      >
        <Trans>Try a part of the name or another spelling.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={<Trans>Nobody is shown here yet</Trans>}>
      <Trans>People appear once they hold a seat for a city or an organisation.</Trans>
    </EmptyState>
  );
}
