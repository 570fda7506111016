import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconDownload } from "@tabler/icons-react";
import { auditActions } from "#client/features/secretariat/audit-actions.ts";
import { AuditLine } from "#client/features/secretariat/AuditLine.tsx";
import { SecretariatNav } from "#client/features/secretariat/SecretariatNav.tsx";
import { useSearchParams } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import type { AuditAction, AuditFilter } from "#schema/generated/graphql.ts";
import { DayFilter } from "#client/features/secretariat/DayFilter.tsx";
import { PersonFilter } from "#client/features/secretariat/PersonFilter.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Filters } from "#client/ui/Filters.tsx";
import { FilterSelect } from "#client/ui/FilterSelect.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { ListCount } from "#client/ui/ListCount.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { shownFrom } from "#client/ui/shown.ts";
import { startPage, usePage, type PageData } from "../page-data.ts";
import {
  SecretariatAuditDocument,
  type SecretariatAuditQuery,
  type SecretariatAuditQueryVariables,
} from "./AuditPart.generated.ts";

type Audit = PageData<SecretariatAuditQuery, SecretariatAuditQueryVariables>;

const step = 40;

export function loader({ request }: LoaderFunctionArgs): Promise<Audit> {
  return startPage(SecretariatAuditDocument, {
    filter: filterIn(new URL(request.url).searchParams),
    first: shownFrom(request.url, step),
  });
}

/** The words of the address; the file beside the page understands the same ones. */
function filterIn(parameters: URLSearchParams): AuditFilter {
  const action = parameters.get("action")?.toUpperCase() ?? "";
  const until = dayIn(parameters.get("until"));
  until?.setUTCDate(until.getUTCDate() + 1);
  return {
    action: Object.hasOwn(auditActions, action) ? [action as AuditAction] : null,
    personId: parameters.get("person") || null,
    subjectId: parameters.get("subject") || null,
    since: dayIn(parameters.get("since"))?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  };
}

function dayIn(day: string | null): Date | null {
  const date = new Date(`${day}T00:00:00Z`);
  return day === null || Number.isNaN(date.getTime()) ? null : date;
}

/** Who changed rights or moderated what, and when. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<SecretariatAuditQuery, SecretariatAuditQueryVariables>();
  const { edges, totalCount, pageInfo } = data.auditLog;
  return (
    <>
      <PageHeader
        title={t`Audit log`}
        above={<SecretariatNav />}
        lead={
          <Trans>
            Every change of rights and every moderation. Nothing in it can be changed or removed.
          </Trans>
        }
        actions={<TakeItAway />}
      />
      <AuditFilters />
      <ListCount>
        <Plural value={totalCount} one="# entry" other="# entries" />
      </ListCount>
      {edges.length === 0 ? <NoEntries /> : null}
      <Lines label={t`Audit log`}>
        {edges.map(({ node }) => (
          <AuditLine key={node.id} entry={node} />
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

function NoEntries() {
  const [filters] = useSearchParams();
  if (filters.size === 0)
    return (
      <EmptyState title={<Trans>Nothing is here yet</Trans>}>
        <Trans>Nobody has changed rights or moderated yet.</Trans>
      </EmptyState>
    );
  return (
    <EmptyState title={<Trans>Nothing fits these filters</Trans>}>
      <Trans>Choose another action, or more days.</Trans>
    </EmptyState>
  );
}

/** What the filters leave, as a file. */
function TakeItAway() {
  const [parameters] = useSearchParams();
  const query = parameters.size > 0 ? `?${parameters}` : "";
  const icon = <IconDownload size={18} aria-hidden="true" />;
  return (
    <>
      <LinkButton to={`/secretariat/audit-log.csv${query}`} download="audit-log.csv" icon={icon}>
        CSV
      </LinkButton>
      <LinkButton
        to={`/secretariat/audit-log.jsonl${query}`}
        download="audit-log.jsonl"
        icon={icon}
      >
        <Trans>JSON lines</Trans>
      </LinkButton>
    </>
  );
}

function AuditFilters() {
  const { t, i18n } = useLingui();
  const actions = Object.entries(auditActions).map(([value, label]) => ({
    value: value.toLowerCase(),
    label: i18n._(label),
  }));
  return (
    <Filters label={t`Find an entry`}>
      <FilterSelect
        parameter="action"
        label={t`What was done`}
        options={[{ value: "", label: t`Everything` }, ...actions]}
      />
      <PersonFilter />
      <DayFilter parameter="since" label={t`From`} />
      <DayFilter parameter="until" label={t`Until`} />
    </Filters>
  );
}
