import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { refreshPage } from "#client/apollo/client.ts";
import { useFollowNetwork } from "#client/features/workshops/list/useFollowNetwork.ts";
import { WorkshopLine } from "#client/features/workshops/list/WorkshopLine.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { FilterLinks } from "#client/ui/FilterLinks.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { shownFrom } from "#client/ui/shown.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  WorkshopsListPageDocument,
  type WorkshopsListPageQuery,
  type WorkshopsListPageQueryVariables,
} from "./WorkshopsListPage.generated.ts";

type Workshops = PageData<WorkshopsListPageQuery, WorkshopsListPageQueryVariables>;
type Connection = NonNullable<WorkshopsListPageQuery["past"]>;

const when = ["all", "live", "coming", "past"] as const;
type When = (typeof when)[number];

function readWhen(text: string | null): When {
  return when.find((known) => known === text) ?? "all";
}

export function loader({ request }: LoaderFunctionArgs): Promise<Workshops> {
  const chosen = readWhen(new URL(request.url).searchParams.get("when"));
  const shown = shownFrom(request.url);
  return startPage(WorkshopsListPageDocument, {
    withLive: chosen === "all" || chosen === "live",
    withComing: chosen === "all" || chosen === "coming",
    withPast: chosen === "all" || chosen === "past",
    comingFirst: chosen === "coming" ? shown : 20,
    pastFirst: chosen === "coming" ? 20 : shown,
  });
}

/** Every workshop one may know of: what goes on, what comes, what was. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<WorkshopsListPageQuery, WorkshopsListPageQueryVariables>();
  useFollowNetwork(() => void refreshPage());
  const [parameters] = useSearchParams();
  const chosen = readWhen(parameters.get("when"));
  const { live, coming, past, viewer } = data;
  const none = [live, coming, past].every((list) => !list || list.edges.length === 0);
  return (
    <>
      <PageHeader
        title={t`Workshops`}
        lead={
          <Trans>Open to read without an account. To speak, join with the code of the room.</Trans>
        }
        actions={
          viewer?.viewerCanCreateWorkshop ? (
            <LinkButton to="/workshops/new" variant="primary">
              <Trans>Prepare a workshop</Trans>
            </LinkButton>
          ) : null
        }
      />
      <FilterLinks
        label={t`Which workshops`}
        parameter="when"
        options={[
          { value: "", label: t`All` },
          { value: "live", label: t`Live` },
          { value: "coming", label: t`Coming` },
          { value: "past", label: t`Past` },
        ]}
      />
      {none ? <NoWorkshops chosen={chosen} /> : null}
      {live && live.edges.length > 0 ? (
        <Section title={<Trans>Live now</Trans>}>
          <WorkshopLines workshops={live} />
        </Section>
      ) : null}
      {coming && coming.edges.length > 0 ? (
        <Section title={<Trans>Coming</Trans>}>
          <WorkshopLines workshops={coming} />
          <ShowMore
            shown={coming.edges.length}
            hasMore={coming.pageInfo.hasNextPage}
            onMore={() => more({ comingAfter: coming.pageInfo.endCursor, comingFirst: 20 })}
          />
        </Section>
      ) : null}
      {past && past.edges.length > 0 ? (
        <Section title={<Trans>Past</Trans>}>
          <WorkshopLines workshops={past} />
          <ShowMore
            shown={past.edges.length}
            hasMore={past.pageInfo.hasNextPage}
            onMore={() => more({ pastAfter: past.pageInfo.endCursor, pastFirst: 20 })}
          />
        </Section>
      ) : null}
    </>
  );
}

function WorkshopLines({ workshops }: { workshops: Pick<Connection, "edges"> }) {
  return (
    <Lines>
      {workshops.edges.map(({ node }) => (
        <WorkshopLine key={node.id} workshop={node} />
      ))}
    </Lines>
  );
}

function NoWorkshops({ chosen }: { chosen: When }) {
  const { t } = useLingui();
  const titles: Record<When, string> = {
    all: t`There is no workshop yet`,
    live: t`No workshop is live at this moment`,
    coming: t`No workshop is announced at the moment`,
    past: t`No workshop is over yet`,
  };
  return (
    <EmptyState
      title={titles[chosen]}
      action={
        <LinkButton to={chosen === "all" ? "/join" : "/workshops"}>
          {chosen === "all" ? <Trans>Join with a code</Trans> : <Trans>All workshops</Trans>}
        </LinkButton>
      }
    >
      <Trans>
        Members’ workshops show here after signing in. A new one appears by itself as soon as it is
        announced.
      </Trans>
    </EmptyState>
  );
}
