import { Trans, useLingui } from "@lingui/react/macro";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { useSearchParams } from "#client/router/hooks.ts";
import { AdoptionSection } from "#client/features/practices/read/AdoptionSection.tsx";
import { DraftNote } from "#client/features/practices/read/DraftNote.tsx";
import { PracticeHead } from "#client/features/practices/read/PracticeHead.tsx";
import { PracticeNotices } from "#client/features/practices/read/PracticeNotices.tsx";
import { VersionNote } from "#client/features/practices/read/VersionNote.tsx";
import { FollowButton } from "#client/features/notifications/FollowButton.tsx";
import { PracticeDiscussion } from "#client/features/discussion/Discussion.tsx";
import { WhereItCameFrom } from "#client/features/workshops/outcomes/WhereItCameFrom.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  PracticePageDocument,
  type PracticePageQuery,
  type PracticePageQueryVariables,
} from "./PracticePage.generated.ts";

export function loader({
  params,
  request,
}: LoaderFunctionArgs): Promise<PageData<PracticePageQuery, PracticePageQueryVariables>> {
  const textLanguage = new URL(request.url).searchParams.get("language");
  return startPage(PracticePageDocument, { slug: params["slug"] ?? "", textLanguage });
}

/** A practice as it is read: the published version, or, for those who write it, the draft. */
export function Page() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const { data } = usePage<PracticePageQuery, PracticePageQueryVariables>();
  const { practice, measuredRule } = data;
  if (!practice) {
    return (
      <NotFoundPage
        title={t`There is no such practice, or it is not published yet`}
        action={
          <LinkButton to="/practices" variant="primary">
            <Trans>All practices</Trans>
          </LinkButton>
        }
      />
    );
  }
  const { version } = practice;
  return (
    <article>
      <PracticeHead practice={practice} follow={<FollowButton id={practice.id} />} />
      <PracticeNotices practice={practice} asked={params.get("language")} />
      {version ? (
        <>
          <AdoptionSection practice={practice} />
          <VersionNote version={version} measured={{ is: practice.measured, rule: measuredRule }} />
        </>
      ) : (
        <DraftNote practice={practice} />
      )}
      <WhereItCameFrom origins={practice.origins} />
      <PracticeDiscussion practiceId={practice.id} />
    </article>
  );
}
