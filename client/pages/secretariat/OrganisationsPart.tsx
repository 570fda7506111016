import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import {
  organisationKinds,
  organisationKindSlug,
  readOrganisationKind,
} from "#client/features/network/organisation-kinds.ts";
import { KeptOrganisationLine } from "#client/features/secretariat/organisations/KeptOrganisationLine.tsx";
import { MergeDialog } from "#client/features/secretariat/organisations/MergeDialog.tsx";
import { OrganisationDialog } from "#client/features/secretariat/organisations/OrganisationDialog.tsx";
import { SecretariatNav } from "#client/features/secretariat/SecretariatNav.tsx";
import { useRevalidator } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import type { OrganisationKind } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Filters } from "#client/ui/Filters.tsx";
import { FilterSelect } from "#client/ui/FilterSelect.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { ListCount } from "#client/ui/ListCount.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { SearchField } from "#client/ui/SearchField.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { shownFrom } from "#client/ui/shown.ts";
import { startPage, usePage, type PageData } from "../page-data.ts";
import {
  SecretariatOrganisationsDocument,
  type SecretariatOrganisationsQuery,
  type SecretariatOrganisationsQueryVariables,
} from "./OrganisationsPart.generated.ts";

type Organisations = PageData<
  SecretariatOrganisationsQuery,
  SecretariatOrganisationsQueryVariables
>;
type Organisation = SecretariatOrganisationsQuery["organisations"]["edges"][number]["node"];

const step = 40;

export function loader({ request }: LoaderFunctionArgs): Promise<Organisations> {
  const { searchParams } = new URL(request.url);
  return startPage(SecretariatOrganisationsDocument, {
    filter: {
      search: searchParams.get("q")?.slice(0, limits.searchText.max) || null,
      kind: readOrganisationKind(searchParams.get("kind")),
    },
    first: shownFrom(request.url, step),
  });
}

/** Which dialog is open. */
type Opened =
  | { what: "new" }
  // As it was when the dialog opened: a merge takes it out of the list.
  | { what: "change" | "merge"; organisation: Organisation };

/** Agencies, institutes and others that work with the cities: added, changed, and merged. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<
    SecretariatOrganisationsQuery,
    SecretariatOrganisationsQueryVariables
  >();
  const { revalidate } = useRevalidator();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { edges, totalCount, pageInfo } = data.organisations;
  const countries = data.countries.edges.map(({ node }) => node);
  const close = () => setOpened(null);
  const read = () => void revalidate();
  return (
    <>
      <PageHeader
        title={t`Organisations`}
        above={<SecretariatNav />}
        lead={
          <Trans>Everybody reads them; only the secretariat adds, changes and merges them.</Trans>
        }
        actions={
          <Button
            variant="primary"
            icon={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => setOpened({ what: "new" })}
          >
            <Trans>New organisation</Trans>
          </Button>
        }
      />
      <OrganisationFilters />
      <ListCount>
        <Plural value={totalCount} one="# organisation" other="# organisations" />
      </ListCount>
      {edges.length === 0 ? (
        <EmptyState title={<Trans>No organisation is found</Trans>}>
          <Trans>Try a part of the name, another spelling, or all kinds.</Trans>
        </EmptyState>
      ) : null}
      <Lines label={t`Organisations`}>
        {edges.map(({ node }) => (
          <KeptOrganisationLine
            key={node.id}
            organisation={node}
            onChange={() => setOpened({ what: "change", organisation: node })}
            onMerge={() => setOpened({ what: "merge", organisation: node })}
          />
        ))}
      </Lines>
      <ShowMore
        shown={edges.length}
        total={totalCount}
        step={step}
        hasMore={pageInfo.hasNextPage}
        onMore={() => more({ after: pageInfo.endCursor, first: step })}
      />
      {opened && opened.what !== "merge" ? (
        <OrganisationDialog
          organisation={opened.what === "new" ? null : opened.organisation}
          countries={countries}
          onClose={close}
          onKept={read}
        />
      ) : null}
      {opened?.what === "merge" ? (
        <MergeDialog organisation={opened.organisation} onClose={close} onMerged={read} />
      ) : null}
    </>
  );
}

function OrganisationFilters() {
  const { t, i18n } = useLingui();
  const kinds = Object.keys(organisationKinds) as OrganisationKind[];
  return (
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
  );
}
