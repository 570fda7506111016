import { useReadQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useLoaderData, useNavigate } from "#client/router/hooks.ts";
import { startQuery, type PageQuery } from "#client/apollo/page-query.ts";
import { NewWorkshop } from "#client/features/workshops/form/NewWorkshop.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import {
  NewWorkshopPageDocument,
  type NewWorkshopPageQuery,
  type NewWorkshopPageQueryVariables,
} from "./WorkshopFormPage.generated.ts";

type Loaded = PageQuery<NewWorkshopPageQuery, NewWorkshopPageQueryVariables>;

export function loader(): Promise<Loaded> {
  return startQuery(NewWorkshopPageDocument, {});
}

/** To prepare a workshop; only for who may. */
export function Page() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data } = useReadQuery(useLoaderData<Loaded>().query);
  if (!data.viewer?.viewerCanCreateWorkshop) {
    return (
      <PageHeader
        title={t`Preparing workshops is not open to you`}
        lead={
          <Trans>
            Workshops are prepared by the secretariat, national focal points and city editors.
          </Trans>
        }
        actions={
          <>
            {data.viewer ? null : (
              <LinkButton variant="primary" to="/sign-in?next=/workshops/new">
                <Trans>Sign in</Trans>
              </LinkButton>
            )}
            <LinkButton to="/workshops">
              <Trans>All workshops</Trans>
            </LinkButton>
          </>
        }
      />
    );
  }
  return (
    <>
      <PageHeader
        title={t`Prepare a workshop`}
        lead={
          <Trans>
            It begins as a draft that only you and the secretariat see. You can change all of it
            later.
          </Trans>
        }
      />
      <NewWorkshop onCreated={(slug) => void navigate(`/w/${slug}/edit`)} />
    </>
  );
}
