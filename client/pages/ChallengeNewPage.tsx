import { Trans, useLingui } from "@lingui/react/macro";
import { NewChallenge } from "#client/features/challenges/NewChallenge.tsx";
import { useNavigate, useSearchParams } from "#client/router/hooks.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import {
  ChallengeNewPageDocument,
  type ChallengeNewPageQuery,
  type ChallengeNewPageQueryVariables,
} from "./ChallengeNewPage.generated.ts";
import { startPage, usePage, type PageData } from "./page-data.ts";
import { SignInFirst } from "./SignInFirst.tsx";

export function loader(): Promise<PageData<ChallengeNewPageQuery, ChallengeNewPageQueryVariables>> {
  return startPage(ChallengeNewPageDocument, {});
}

/** To describe a difficulty. `?from=`, `?title=`, `?description=` come from a room. */
export function Page() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { data } = usePage<ChallengeNewPageQuery, ChallengeNewPageQueryVariables>();
  if (!data.viewer?.person) {
    return (
      <SignInFirst
        title={t`Sign in to describe a challenge`}
        lead={
          <Trans>
            Challenges are described by people who work for the city, the national focal points and
            the secretariat. Everybody can read them.
          </Trans>
        }
        otherwise={
          <LinkButton to="/challenges">
            <Trans>All challenges</Trans>
          </LinkButton>
        }
      />
    );
  }
  const own = data.viewer.memberships.find(({ city }) => city !== null)?.city;
  return (
    <>
      <PageHeader
        title={t`Describe a challenge`}
        lead={
          <Trans>
            Everybody sees it at once, and the hub looks for practices that may help. You can change
            it later.
          </Trans>
        }
      />
      <NewChallenge
        ownCity={own ? { id: own.id, label: own.name, detail: own.country.name } : null}
        themes={data.themes.edges.map(({ node }) => node)}
        given={{
          fromId: params.get("from"),
          title: params.get("title"),
          description: params.get("description"),
        }}
        onCreated={(slug) => void navigate(`/challenges/${slug}`)}
      />
    </>
  );
}
