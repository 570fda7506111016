import { Trans, useLingui } from "@lingui/react/macro";
import { useFollowPractice } from "#client/features/practices/live/useFollowPractice.ts";
import type { Review_PracticeFragment } from "#client/features/reviews/Review.generated.ts";
import { ReviewView } from "#client/features/reviews/ReviewView.tsx";
import { useRevalidator } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  PracticeReviewPageDocument,
  type PracticeReviewPageQuery,
  type PracticeReviewPageQueryVariables,
} from "./PracticeReviewPage.generated.ts";
import { SignInFirst } from "./SignInFirst.tsx";

export function loader({
  params,
}: LoaderFunctionArgs): Promise<
  PageData<PracticeReviewPageQuery, PracticeReviewPageQueryVariables>
> {
  return startPage(PracticeReviewPageDocument, { slug: params["slug"] ?? "" });
}

/** The review of a practice, for those who write it, review it or look after it. */
export function Page() {
  const { t } = useLingui();
  const { data } = usePage<PracticeReviewPageQuery, PracticeReviewPageQueryVariables>();
  const { practice, viewer } = data;
  const personId = viewer?.person?.id ?? null;
  if (!practice && personId) return <NotFoundPage title={t`There is no such practice`} />;
  // Whom the hub shows no text does not work on it.
  if (!practice?.text) {
    return (
      <SignInFirst
        title={t`This review is not open to you`}
        signedIn={personId !== null}
        lead={
          <Trans>
            A review is read by those who wrote the practice, its reviewers and the secretariat.
          </Trans>
        }
        otherwise={
          <LinkButton to={practice ? `/practices/${practice.slug}` : "/practices"}>
            {practice ? <Trans>Read the practice</Trans> : <Trans>All practices</Trans>}
          </LinkButton>
        }
      />
    );
  }
  return <Live key={practice.id} practice={practice} personId={personId} />;
}

interface LiveProps {
  practice: Review_PracticeFragment;
  personId: string | null;
}

function Live({ practice, personId }: LiveProps) {
  const { revalidate } = useRevalidator();
  useFollowPractice(practice.id, practice.eventCursor, () => void revalidate());
  return <ReviewView practice={practice} personId={personId} />;
}
