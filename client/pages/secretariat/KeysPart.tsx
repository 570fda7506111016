import { msg } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { KeyOfSomebody } from "#client/features/secretariat/KeyOfSomebody.tsx";
import { SecretariatNav } from "#client/features/secretariat/SecretariatNav.tsx";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import type { ApiKeyState } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
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
  SecretariatKeysDocument,
  type SecretariatKeysQuery,
  type SecretariatKeysQueryVariables,
} from "./KeysPart.generated.ts";

type Keys = PageData<SecretariatKeysQuery, SecretariatKeysQueryVariables>;

const step = 40;

const states = {
  ACTIVE: msg`Active`,
  EXPIRED: msg`Expired`,
  REVOKED: msg`Revoked`,
} satisfies Record<ApiKeyState, unknown>;

export function loader({ request }: LoaderFunctionArgs): Promise<Keys> {
  const { searchParams } = new URL(request.url);
  const state = (searchParams.get("state") ?? "").toUpperCase();
  return startPage(SecretariatKeysDocument, {
    filter: {
      search: searchParams.get("q")?.slice(0, limits.searchText.max) || null,
      state: Object.hasOwn(states, state) ? (state as ApiKeyState) : null,
    },
    first: shownFrom(request.url, step),
  });
}

/** The keys by which programs act for people, everybody's. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<SecretariatKeysQuery, SecretariatKeysQueryVariables>();
  const { edges, totalCount, pageInfo } = data.apiKeys;
  return (
    <>
      <PageHeader
        title={t`Keys for programs`}
        above={<SecretariatNav />}
        lead={
          <Trans>
            What members made for their programs. Nobody can read a key here: only its last four
            signs are kept.
          </Trans>
        }
      />
      <KeyFilters />
      <ListCount>
        <Plural value={totalCount} one="# key" other="# keys" />
      </ListCount>
      {edges.length === 0 ? (
        <EmptyState title={<Trans>No key here</Trans>}>
          <Trans>Members make keys in their settings, for programs that read or write here.</Trans>
        </EmptyState>
      ) : null}
      <Lines label={t`Keys for programs`}>
        {edges.map(({ node }) => (
          <KeyOfSomebody key={node.id} apiKey={node} />
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

function KeyFilters() {
  const { t, i18n } = useLingui();
  return (
    <Filters label={t`Find a key`}>
      <SearchField
        parameter="q"
        label={<Trans>Key or person</Trans>}
        placeholder={t`A name, or the beginning of an address`}
        maxLength={limits.searchText.max}
      />
      <FilterSelect
        parameter="state"
        label={t`State`}
        options={[
          { value: "", label: t`All` },
          ...Object.entries(states).map(([value, label]) => ({
            value: value.toLowerCase(),
            label: i18n._(label),
          })),
        ]}
      />
    </Filters>
  );
}
