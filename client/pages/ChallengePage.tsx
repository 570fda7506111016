import { Trans, useLingui } from "@lingui/react/macro";
import type { Challenge_ChallengeFragment } from "#client/features/challenges/Challenge.generated.ts";
import { ChallengeView } from "#client/features/challenges/ChallengeView.tsx";
import { useFollowChallenge } from "#client/features/challenges/useFollowChallenge.ts";
import { useRevalidator } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { ChallengeDiscussion } from "#client/features/discussion/Discussion.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import {
  ChallengePageDocument,
  type ChallengePageQuery,
  type ChallengePageQueryVariables,
} from "./ChallengePage.generated.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";

export function loader({
  params,
}: LoaderFunctionArgs): Promise<PageData<ChallengePageQuery, ChallengePageQueryVariables>> {
  return startPage(ChallengePageDocument, { slug: params["slug"] ?? "" });
}

/** A challenge; what others do about it shows as it happens. */
export function Page() {
  const { t } = useLingui();
  const { data } = usePage<ChallengePageQuery, ChallengePageQueryVariables>();
  if (!data.challenge) {
    return (
      <NotFoundPage
        title={t`There is no such challenge`}
        action={
          <LinkButton to="/challenges" variant="primary">
            <Trans>All challenges</Trans>
          </LinkButton>
        }
      />
    );
  }
  const themes = data.themes.edges.map(({ node }) => node);
  return <Live key={data.challenge.id} challenge={data.challenge} themes={themes} />;
}

interface LiveProps {
  challenge: Challenge_ChallengeFragment;
  themes: readonly { id: string; slug: string; name: string }[];
}

function Live({ challenge, themes }: LiveProps) {
  const { revalidate } = useRevalidator();
  useFollowChallenge(challenge.id, challenge.eventCursor, () => void revalidate());
  return (
    <>
      <ChallengeView challenge={challenge} themes={themes} />
      <ChallengeDiscussion challengeId={challenge.id} />
    </>
  );
}
