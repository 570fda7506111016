import { useApolloClient, useQueryRefHandlers, useReadQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Suspense, useCallback, useEffect, useMemo } from "react";
import { useLoaderData, useRevalidator } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { apollo } from "#client/apollo/client.ts";
import { lazyBeside } from "#client/app/lazy-beside.ts";
import { startQuery, type PageQuery } from "#client/apollo/page-query.ts";
import { Workshop } from "#client/features/workshops/Workshop.tsx";
import { forgetCursors } from "#client/features/workshops/live/cursors.ts";
import { teachRoom } from "#client/features/workshops/live/room-cache.ts";
import { PageFrame } from "#client/features/workshops/overview/PageFrame.tsx";
import { WorkshopStandingDocument } from "#client/features/workshops/room/HostRoom.generated.ts";
import { currentLanguage } from "#client/i18n/language.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import {
  WorkshopPageDocument,
  type WorkshopPageQuery,
  type WorkshopPageQueryVariables,
} from "./WorkshopPage.generated.ts";

const firstComments = 30;

const RemovedFrom = lazyBeside(
  async () => (await import("#client/features/workshops/removed/RemovedFrom.tsx")).RemovedFrom,
);

teachRoom(apollo.cache);
// Somebody else may be at this browser now.
apollo.onResetStore(async () => forgetCursors());

interface Loaded extends PageQuery<WorkshopPageQuery, WorkshopPageQueryVariables> {
  slug: string;
  language: string;
}

export async function loader({ params }: LoaderFunctionArgs): Promise<Loaded> {
  const language = currentLanguage();
  const slug = params["slug"] ?? "";
  const variables = { slug, language, last: firstComments };
  return { ...(await startQuery(WorkshopPageDocument, variables)), slug, language };
}

/** One address for a workshop's whole life: before, the live room, and what stays of it. */
export function Page() {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const { query, slug, language } = useLoaderData<Loaded>();
  const { data } = useReadQuery(query);
  const { refetch } = useQueryRefHandlers(query);
  const { revalidate } = useRevalidator();
  const workshop = data.workshop;

  // Names come in the language that was asked for, so another one is another reading of the page.
  useEffect(() => {
    if (i18n.locale !== language) void revalidate();
  }, [i18n.locale, language, revalidate]);

  const refreshStanding = useCallback(() => {
    void client
      .query({
        query: WorkshopStandingDocument,
        variables: { slug, language },
        fetchPolicy: "network-only",
      })
      .catch(() => undefined);
  }, [client, language, slug]);
  const refreshPage = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  const refresh = useMemo(() => ({ refreshStanding, refreshPage }), [refreshPage, refreshStanding]);

  if (!workshop?.viewerCanRead) {
    return (
      <PageFrame>
        <Suspense fallback={<Skeleton title lines={4} />}>
          <RemovedFrom
            slug={slug}
            language={language}
            otherwise={<NotFoundPage title={t`There is no such workshop`} />}
          />
        </Suspense>
      </PageFrame>
    );
  }
  return <Workshop key={workshop.id} workshop={workshop} language={language} refresh={refresh} />;
}
