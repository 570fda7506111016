import { Trans, useLingui } from "@lingui/react/macro";
import { AdoptForm } from "#client/features/adoptions/AdoptForm.tsx";
import { Link } from "#client/router/Link.tsx";
import { useNavigate, useSearchParams } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Name } from "#client/ui/Name.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import {
  AdoptPageDocument,
  type AdoptPageQuery,
  type AdoptPageQueryVariables,
} from "./AdoptPage.generated.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import { SignInFirst } from "./SignInFirst.tsx";

export function loader({
  params,
}: LoaderFunctionArgs): Promise<PageData<AdoptPageQuery, AdoptPageQueryVariables>> {
  return startPage(AdoptPageDocument, { slug: params["slug"] ?? "" });
}

/** To take a practice over for one's city. `?from=` keeps a link, `?challenge=` says what it answers. */
export function Page() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { data } = usePage<AdoptPageQuery, AdoptPageQueryVariables>();
  const { practice, viewer } = data;
  if (!practice) return <NotFoundPage title={t`There is no such practice`} />;
  if (!practice.viewerCanAdopt) {
    return (
      <SignInFirst
        title={t`Taking this practice over is not open to you`}
        signedIn={Boolean(viewer?.person)}
        lead={
          <Trans>
            People of another city take a practice over for their city, or the national focal point
            and the secretariat for them, once it is published.
          </Trans>
        }
        otherwise={
          <LinkButton to={`/practices/${practice.slug}`}>
            <Trans>Read the practice</Trans>
          </LinkButton>
        }
      />
    );
  }
  const own = viewer?.memberships.find(
    ({ city }) => city !== null && city.id !== practice.city.id,
  )?.city;
  return (
    <>
      <PageHeader
        title={t`Take a practice over`}
        above={
          <Link to={`/practices/${practice.slug}`}>
            <Name>{practice.title}</Name>
          </Link>
        }
        lead={
          <Trans>
            It shows other cities that you try this, and how it goes. You can say later what you
            changed, what it cost and what came out, also that you stopped.
          </Trans>
        }
      />
      <AdoptForm
        practiceId={practice.id}
        ownCity={own ? { id: own.id, label: own.name, detail: own.country.name } : null}
        given={{ fromId: params.get("from"), challengeId: params.get("challenge") }}
        onAdopted={(slug) => void navigate(`/adoptions/${slug}`)}
      />
    </>
  );
}
