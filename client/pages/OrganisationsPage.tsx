import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import type { OrganisationKind } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { OrganisationLine } from "#client/features/network/OrganisationLine.tsx";
import {
  organisationKinds,
  organisationKindSlug,
  readOrganisationKind,
} from "#client/features/network/organisation-kinds.ts";
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
  OrganisationsPageDocument,
  type OrganisationsPageQuery,
  type OrganisationsPageQueryVariables,
} from "./OrganisationsPage.generated.ts";

type Organisations = PageData<OrganisationsPageQuery, OrganisationsPageQueryVariables>;

const step = 40;

export function loader({ request }: LoaderFunctionArgs): Promise<Organisations> {
  const { searchParams } = new URL(request.url);
  return startPage(OrganisationsPageDocument, {
    search: searchParams.get("q")?.slice(0, limits.searchText.max) || null,
    kind: readOrganisationKind(searchParams.get("kind")),
    first: shownFrom(request.url, step),
  });
}

export function Page() {
  const { t, i18n } = useLingui();
  const { data, more } = usePage<OrganisationsPageQuery, OrganisationsPageQueryVariables>();
  const { edges, totalCount, pageInfo } = data.organisations;
  const kinds = Object.keys(organisationKinds) as OrganisationKind[];
  return (
    <>
      <PageHeader
        title={t`Organisations`}
        lead={
          <Trans>
            Agencies, research institutes, donors and others who work with the cities of the
            network.
          </Trans>
        }
      />
      <Filters label={t`Find an organisation`}>
        <SearchField
          parameter="q"
          label={<Trans>Name</Trans>}
          placeholder={t`Any language, with or without marks`}
          maxLength={limits.searchText.max}
        />
        <FilterSelect
          parameter="kind"
          label={t`Kind`}
          options={[
            { value: "", label: t`All kinds` },
            ...kinds.map((kind) => ({
              value: organisationKindSlug(kind),
              label: i18n._(organisationKinds[kind]),
            })),
          ]}
        />
      </Filters>
      <ListCount>
        <Plural value={totalCount} one="# organisation" other="# organisations" />
      </ListCount>
      {edges.length === 0 ? <NoOrganisations /> : null}
      <Lines label={t`Organisations`}>
        {edges.map(({ node }) => (
          <OrganisationLine key={node.id} organisation={node} />
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

function NoOrganisations() {
  const [parameters] = useSearchParams();
  const searched = parameters.get("q");
  return (
    <EmptyState
      title={
        searched ? (
          <Trans>No organisation is found under “{searched}”</Trans>
        ) : (
          <Trans>No organisation is found</Trans>
        )
      }
      action={
        <LinkButton to="/organisations">
          <Trans>Show all organisations</Trans>
        </LinkButton>
      }
    >
      <Trans>Try a part of the name, another spelling, or all kinds.</Trans>
    </EmptyState>
  );
}
