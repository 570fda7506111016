import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { News } from "#client/features/notifications/News.tsx";
import { useMarkNewsSeen } from "#client/features/notifications/useMarkNewsSeen.ts";
import { WhatToFollow } from "#client/features/notifications/WhatToFollow.tsx";
import { WhatYouFollow } from "#client/features/notifications/WhatYouFollow.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import {
  NewsPageDocument,
  type NewsPageQuery,
  type NewsPageQueryVariables,
} from "./NewsPage.generated.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";
import { SignInFirst } from "./SignInFirst.tsx";

export function loader(): Promise<PageData<NewsPageQuery, NewsPageQueryVariables>> {
  return startPage(NewsPageDocument, {});
}

/** What is new since I was here, of what I follow. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<NewsPageQuery, NewsPageQueryVariables>();
  const { viewer } = data;
  const activities = viewer?.news.edges.map(({ node }) => node) ?? [];
  useMarkNewsSeen(viewer?.person ? (activities[0]?.at ?? null) : null);
  // As it was when the page was opened: reading on must not take the marks away.
  const [since] = useState(viewer?.newsSince ?? null);
  if (!viewer?.person) {
    return (
      <SignInFirst
        title={t`Sign in to see what is new`}
        lead={
          <Trans>What happened in the cities, practices and themes you follow stands here.</Trans>
        }
        otherwise={
          <LinkButton to="/practices">
            <Trans>All practices</Trans>
          </LinkButton>
        }
      />
    );
  }
  const { hasNextPage, endCursor } = viewer.news.pageInfo;
  const { following } = viewer;
  const listed = new Set(following.edges.map(({ node }) => node.id));
  const isNotFollowed = ({ id }: { id: string }) => !listed.has(id);
  return (
    <>
      <PageHeader
        title={t`What is new`}
        lead={<Trans>Of the cities, practices and themes you follow.</Trans>}
      />
      {activities.length === 0 ? (
        <Nothing follows={following.edges.length > 0} />
      ) : (
        <News activities={activities} since={since} />
      )}
      <ShowMore
        shown={activities.length}
        hasMore={hasNextPage}
        onMore={() => more({ after: endCursor })}
      />
      <WhatYouFollow following={following} />
      <WhatToFollow
        cities={ownCities(viewer.person).filter(isNotFollowed)}
        themes={data.themes.edges.map(({ node }) => node).filter(isNotFollowed)}
      />
    </>
  );
}

type Person = NonNullable<NonNullable<NewsPageQuery["viewer"]>["person"]>;

/** The cities that somebody is in now, each once. */
function ownCities({ memberships }: Person) {
  const today = new Date().toISOString().slice(0, 10);
  const now = memberships.edges.filter(({ node: { until } }) => until === null || until >= today);
  const cities = now.flatMap(({ node }) => (node.city ? [node.city] : []));
  return [...new Map(cities.map((city) => [city.id, city])).values()];
}

function Nothing({ follows }: { follows: boolean }) {
  return follows ? (
    <EmptyState title={<Trans>Nothing new yet</Trans>}>
      <Trans>What happens in what you follow will stand here.</Trans>
    </EmptyState>
  ) : (
    <EmptyState title={<Trans>You follow nothing yet</Trans>}>
      <Trans>Follow a theme, a city or a practice: what happens there will stand here.</Trans>
    </EmptyState>
  );
}
