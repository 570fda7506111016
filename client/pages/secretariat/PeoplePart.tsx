import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { membershipRoles } from "#client/features/network/membership-roles.ts";
import { AccountDialog } from "#client/features/secretariat/AccountDialog.tsx";
import { AccountLine } from "#client/features/secretariat/AccountLine.tsx";
import { SecretariatNav } from "#client/features/secretariat/SecretariatNav.tsx";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import type { AccountRole, MembershipRole } from "#schema/generated/graphql.ts";
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
import { startPage, usePage, type PageData } from "../page-data.ts";
import {
  SecretariatPeopleDocument,
  type SecretariatPeopleQuery,
  type SecretariatPeopleQueryVariables,
} from "./PeoplePart.generated.ts";

type People = PageData<SecretariatPeopleQuery, SecretariatPeopleQueryVariables>;

const step = 40;

export function loader({ request }: LoaderFunctionArgs): Promise<People> {
  const { searchParams } = new URL(request.url);
  const closed = searchParams.get("state");
  return startPage(SecretariatPeopleDocument, {
    filter: {
      search: searchParams.get("q")?.slice(0, limits.searchText.max) || null,
      role: roleIn(searchParams.get("role")),
      disabled: closed === "closed" ? true : closed === "open" ? false : null,
    },
    first: shownFrom(request.url, step),
  });
}

function roleIn(word: string | null): AccountRole | null {
  const wanted = (word ?? "").toUpperCase();
  return wanted === "NONE" || Object.hasOwn(membershipRoles, wanted)
    ? (wanted as AccountRole)
    : null;
}

/** Everybody with an account, and what they may do. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<SecretariatPeopleQuery, SecretariatPeopleQueryVariables>();
  const [opened, setOpened] = useState<string | null>(null);
  const { edges, totalCount, pageInfo } = data.accounts;
  const account = edges.find(({ node }) => node.id === opened)?.node;
  return (
    <>
      <PageHeader
        title={t`People and roles`}
        above={<SecretariatNav />}
        lead={<Trans>Only the secretariat sees these addresses.</Trans>}
        actions={
          <LinkButton to="/secretariat/invitations" variant="primary">
            <Trans>Invite somebody</Trans>
          </LinkButton>
        }
      />
      <PeopleFilters />
      <ListCount>
        <Plural value={totalCount} one="# account" other="# accounts" />
      </ListCount>
      {edges.length === 0 ? (
        <EmptyState title={<Trans>Nobody fits these filters</Trans>}>
          <Trans>Try a part of the name, or the beginning of the address.</Trans>
        </EmptyState>
      ) : null}
      <Lines label={t`People and roles`}>
        {edges.map(({ node }) => (
          <AccountLine key={node.id} account={node} onOpen={() => setOpened(node.id)} />
        ))}
      </Lines>
      <ShowMore
        shown={edges.length}
        total={totalCount}
        step={step}
        hasMore={pageInfo.hasNextPage}
        onMore={() => more({ after: pageInfo.endCursor, first: step })}
      />
      {account ? (
        <AccountDialog
          account={account}
          countries={data.countries.edges.map(({ node }) => node)}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}

function PeopleFilters() {
  const { t, i18n } = useLingui();
  const roles = Object.keys(membershipRoles) as MembershipRole[];
  return (
    <Filters label={t`Find somebody`}>
      <SearchField
        parameter="q"
        label={<Trans>Name or e-mail address</Trans>}
        placeholder={t`With or without marks`}
        maxLength={limits.searchText.max}
      />
      <FilterSelect
        parameter="role"
        label={t`Role`}
        options={[
          { value: "", label: t`All roles` },
          ...roles.map((role) => ({
            value: role.toLowerCase(),
            label: i18n._(membershipRoles[role]),
          })),
          { value: "none", label: t`No role` },
        ]}
      />
      <FilterSelect
        parameter="state"
        label={t`Account`}
        options={[
          { value: "", label: t`All` },
          { value: "open", label: t`Open` },
          { value: "closed", label: t`Closed` },
        ]}
      />
    </Filters>
  );
}
