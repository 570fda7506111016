import { Trans, useLingui } from "@lingui/react/macro";
import { RevisionHistory } from "#client/features/practices/history/RevisionHistory.tsx";
import { languageName } from "#client/i18n/content-languages.ts";
import { Link } from "#client/router/Link.tsx";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { FilterLinks } from "#client/ui/FilterLinks.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  PracticeHistoryPageDocument,
  type PracticeHistoryPageQuery,
  type PracticeHistoryPageQueryVariables,
} from "./PracticeHistoryPage.generated.ts";

export function loader({
  params,
  request,
}: LoaderFunctionArgs): Promise<
  PageData<PracticeHistoryPageQuery, PracticeHistoryPageQueryVariables>
> {
  const textLanguage = new URL(request.url).searchParams.get("language");
  return startPage(PracticeHistoryPageDocument, { slug: params["slug"] ?? "", textLanguage });
}

/** Who wrote what and when, what it changed, and a way back. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<PracticeHistoryPageQuery, PracticeHistoryPageQueryVariables>();
  const { practice } = data;
  if (!practice)
    return <NotFoundPage title={t`There is no such practice, or it is not open to you`} />;
  const { slug, text, texts } = practice;
  return (
    <>
      <PageHeader
        title={t`History`}
        above={
          <Link to={`/practices/${slug}`}>
            {text?.content.title || <Trans>Back to the practice</Trans>}
          </Link>
        }
        lead={<Trans>How the note stood before, who wrote what, and a way back.</Trans>}
      />
      {texts.length > 1 && text ? (
        <FilterLinks
          label={t`Language`}
          parameter="language"
          options={texts.map(({ language, original }) => ({
            value: original ? "" : language,
            label: languageName(language),
          }))}
        />
      ) : null}
      {text && text.revisions.edges.length > 0 ? (
        <RevisionHistory
          key={text.id}
          slug={slug}
          text={text}
          canRestore={text.original ? practice.viewerCanWrite : practice.viewerCanTranslate}
          onMore={() => more({ after: text.revisions.pageInfo.endCursor })}
        />
      ) : (
        <EmptyState title={<Trans>Nothing is kept yet</Trans>}>
          {text ? (
            <Trans>A version is kept about a minute after something was written.</Trans>
          ) : (
            <Trans>
              The history is open to those who work on this note and to the secretariat.
            </Trans>
          )}
        </EmptyState>
      )}
    </>
  );
}
