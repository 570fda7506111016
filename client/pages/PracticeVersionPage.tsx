import { Trans, useLingui } from "@lingui/react/macro";
import { PracticeVersionHead } from "#client/features/practices/read/PracticeVersionHead.tsx";
import { VersionNote } from "#client/features/practices/read/VersionNote.tsx";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  PracticeVersionPageDocument,
  type PracticeVersionPageQuery,
  type PracticeVersionPageQueryVariables,
} from "./PracticeVersionPage.generated.ts";

export function loader({
  params,
}: LoaderFunctionArgs): Promise<
  PageData<PracticeVersionPageQuery, PracticeVersionPageQueryVariables>
> {
  const number = Number(params["number"]);
  return startPage(PracticeVersionPageDocument, {
    slug: params["slug"] ?? "",
    textLanguage: params["language"] ?? "",
    // Whatever else somebody types there is no version.
    number: Number.isInteger(number) && number > 0 && number < 100_000 ? number : 0,
  });
}

/** A version that never changes, under an address that stays: what is cited and exported. */
export function Page() {
  const { t } = useLingui();
  const { data } = usePage<PracticeVersionPageQuery, PracticeVersionPageQueryVariables>();
  const { practice } = data;
  if (!practice?.version) {
    return (
      <NotFoundPage
        title={t`There is no such version`}
        action={
          <LinkButton
            variant="primary"
            to={practice ? `/practices/${practice.slug}` : "/practices"}
          >
            {practice ? <Trans>Go to the practice</Trans> : <Trans>All practices</Trans>}
          </LinkButton>
        }
      />
    );
  }
  return (
    <article>
      <PracticeVersionHead
        practice={practice}
        version={practice.version}
        current={practice.current}
      />
      <VersionNote version={practice.version} />
    </article>
  );
}
