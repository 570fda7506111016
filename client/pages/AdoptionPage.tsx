import { Trans, useLingui } from "@lingui/react/macro";
import { AdoptionView } from "#client/features/adoptions/AdoptionView.tsx";
import type { Adoption_AdoptionFragment } from "#client/features/adoptions/Adoption.generated.ts";
import { useFollowPractice } from "#client/features/practices/live/useFollowPractice.ts";
import { useRevalidator } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import {
  AdoptionPageDocument,
  type AdoptionPageQuery,
  type AdoptionPageQueryVariables,
} from "./AdoptionPage.generated.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";

export function loader({
  params,
}: LoaderFunctionArgs): Promise<PageData<AdoptionPageQuery, AdoptionPageQueryVariables>> {
  return startPage(AdoptionPageDocument, { slug: params["slug"] ?? "" });
}

/** An adoption; what others write shows as it happens. */
export function Page() {
  const { t } = useLingui();
  const { data } = usePage<AdoptionPageQuery, AdoptionPageQueryVariables>();
  const { adoption } = data;
  if (!adoption) {
    return (
      <NotFoundPage
        title={t`There is no such adoption`}
        action={
          <LinkButton to="/practices" variant="primary">
            <Trans>All practices</Trans>
          </LinkButton>
        }
      />
    );
  }
  return <Live key={adoption.id} adoption={adoption} />;
}

function Live({ adoption }: { adoption: Adoption_AdoptionFragment }) {
  const { revalidate } = useRevalidator();
  useFollowPractice(adoption.practice.id, adoption.practice.eventCursor, () => void revalidate());
  return <AdoptionView adoption={adoption} />;
}
