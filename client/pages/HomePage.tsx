import { Trans } from "@lingui/react/macro";
import { IconBroadcast } from "@tabler/icons-react";
import { refreshPage } from "#client/apollo/client.ts";
import { NetworkFigures } from "#client/features/network/NetworkFigures.tsx";
import { JoinCodeForm } from "#client/features/workshops/join/JoinCodeForm.tsx";
import { LiveWorkshop } from "#client/features/workshops/list/LiveWorkshop.tsx";
import { useFollowNetwork } from "#client/features/workshops/list/useFollowNetwork.ts";
import { Section } from "#client/ui/Section.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  HomePageDocument,
  type HomePageQuery,
  type HomePageQueryVariables,
} from "./HomePage.generated.ts";
import styles from "./HomePage.module.css";
import { HomeChallenges } from "./HomeChallenges.tsx";
import { HomeComing } from "./HomeComing.tsx";
import { HomeHeader } from "./HomeHeader.tsx";
import { HomePractices } from "./HomePractices.tsx";
import { HomeRecognised } from "./HomeRecognised.tsx";
import { HomeReplies } from "./HomeReplies.tsx";
import { useSayingWhatOpens } from "./useSayingWhatOpens.ts";

type Home = PageData<HomePageQuery, HomePageQueryVariables>;

export const loader = (): Promise<Home> => startPage(HomePageDocument, {});

/** What is live, what comes, what waits for me; for a first visitor also what this is. */
export function Page() {
  const { data } = usePage<HomePageQuery, HomePageQueryVariables>();
  useFollowNetwork(() => void refreshPage());
  useSayingWhatOpens(data.live.edges.length);
  const { viewer, hub } = data;
  const live = data.live.edges.map(({ node }) => node);
  const next = live.length === 0 ? (viewer?.nextWorkshop ?? null) : null;
  return (
    <>
      <HomeHeader viewer={viewer} next={next} />
      {live.length > 0 ? (
        <Section title={<LiveHeading />}>
          {live.map((workshop, index) => (
            <LiveWorkshop key={workshop.id} workshop={workshop} primary={index === 0} />
          ))}
        </Section>
      ) : null}
      {viewer ? <HomeReplies viewer={viewer} /> : null}
      <Section
        title={<Trans>Join with a code</Trans>}
        note={<Trans>The screen in the room or the invitation shows it.</Trans>}
      >
        <JoinCodeForm primary={live.length === 0 && !next} />
      </Section>
      <HomeComing home={data} />
      <HomePractices home={data} />
      <HomeChallenges home={data} />
      <HomeRecognised home={data} />
      <Section
        title={<Trans>The network in figures</Trans>}
        note={<Trans>Counted just now.</Trans>}
      >
        <NetworkFigures hub={hub} />
      </Section>
    </>
  );
}

function LiveHeading() {
  return (
    <span className={styles.live}>
      <IconBroadcast size={22} aria-hidden="true" />
      <Trans>Live now</Trans>
    </span>
  );
}
