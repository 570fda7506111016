import { Trans, useLingui } from "@lingui/react/macro";
import { StartPractice } from "#client/features/practices/start/StartPractice.tsx";
import { useLocation, useNavigate, useSearchParams } from "#client/router/hooks.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import {
  PracticeNewPageDocument,
  type PracticeNewPageQuery,
  type PracticeNewPageQueryVariables,
} from "./PracticeNewPage.generated.ts";

export function loader(): Promise<PageData<PracticeNewPageQuery, PracticeNewPageQueryVariables>> {
  return startPage(PracticeNewPageDocument, {});
}

/** To begin a note: on a phone, in minutes. `?from=`, `?title=`, `?problem=` come from a room. */
export function Page() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  const { data } = usePage<PracticeNewPageQuery, PracticeNewPageQueryVariables>();
  const personId = data.viewer?.person?.id;
  if (!personId) {
    return (
      <PageHeader
        title={t`Sign in to write a practice`}
        lead={
          <Trans>
            Practices are begun by people who work for a city, the national focal points and the
            secretariat. Everybody can read them.
          </Trans>
        }
        actions={
          <>
            <LinkButton
              variant="primary"
              to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}
            >
              <Trans>Sign in</Trans>
            </LinkButton>
            <LinkButton to="/practices">
              <Trans>All practices</Trans>
            </LinkButton>
          </>
        }
      />
    );
  }
  const own = data.viewer?.memberships.find(({ city }) => city !== null)?.city;
  return (
    <>
      <PageHeader
        title={t`Write a practice`}
        lead={
          <Trans>
            Three fields to begin. Only you and whom you invite see it until it is reviewed.
          </Trans>
        }
      />
      <StartPractice
        personId={personId}
        ownCity={own ? { id: own.id, label: own.name, detail: own.country.name } : null}
        themes={data.themes.edges.map(({ node }) => node)}
        given={{
          fromId: params.get("from"),
          title: params.get("title"),
          problem: params.get("problem"),
        }}
        onCreated={(slug) => void navigate(`/practices/${slug}/write#done`)}
      />
    </>
  );
}
