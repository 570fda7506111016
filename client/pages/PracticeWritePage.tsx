import { Trans, useLingui } from "@lingui/react/macro";
import { NotYours } from "#client/features/practices/write/NotYours.tsx";
import { WriteNote } from "#client/features/practices/write/WriteNote.tsx";
import { useFollowPractice } from "#client/features/practices/live/useFollowPractice.ts";
import { useRevalidator } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  PracticeWritePageDocument,
  type PracticeWritePageQuery,
  type PracticeWritePageQueryVariables,
} from "./PracticeWritePage.generated.ts";

export function loader({
  params,
  request,
}: LoaderFunctionArgs): Promise<PageData<PracticeWritePageQuery, PracticeWritePageQueryVariables>> {
  const textLanguage = new URL(request.url).searchParams.get("language");
  return startPage(PracticeWritePageDocument, { slug: params["slug"] ?? "", textLanguage });
}

/** To write a note or a translation of it; only for who may. */
export function Page() {
  const { t } = useLingui();
  const { data } = usePage<PracticeWritePageQuery, PracticeWritePageQueryVariables>();
  const { practice, viewer, themes } = data;
  const personId = viewer?.person?.id;
  if (!practice) {
    return (
      <NotFoundPage
        title={t`There is no such practice, or it is not open to you`}
        action={
          <LinkButton to="/practices" variant="primary">
            <Trans>All practices</Trans>
          </LinkButton>
        }
      />
    );
  }
  return (
    <>
      <Follow practice={practice} />
      {personId && practice.text && mayWrite(practice) ? (
        <WriteNote
          practice={practice}
          text={practice.text}
          personId={personId}
          themes={themes.edges.map(({ node }) => node)}
        />
      ) : (
        <NotYours practice={practice} personId={personId ?? null} />
      )}
    </>
  );
}

/** Follows what others write; what one may do is asked anew when it may have changed. */
function Follow({ practice }: { practice: Practice }): null {
  const { revalidate } = useRevalidator();
  useFollowPractice(practice.id, practice.eventCursor, () => void revalidate());
  return null;
}

type Practice = NonNullable<PracticeWritePageQuery["practice"]>;

function mayWrite({ text, viewerCanWrite, viewerCanTranslate }: Practice): boolean {
  return text?.original === false ? viewerCanTranslate : viewerCanWrite;
}
