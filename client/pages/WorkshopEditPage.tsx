import { useReadQuery } from "@apollo/client/react";
import { useLingui, Trans } from "@lingui/react/macro";
import { useLoaderData } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { startQuery, type PageQuery } from "#client/apollo/page-query.ts";
import { EditWorkshop } from "#client/features/workshops/form/EditWorkshop.tsx";
import { currentLanguage } from "#client/i18n/language.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import {
  EditWorkshopPageDocument,
  type EditWorkshopPageQuery,
  type EditWorkshopPageQueryVariables,
} from "./WorkshopFormPage.generated.ts";

interface Loaded extends PageQuery<EditWorkshopPageQuery, EditWorkshopPageQueryVariables> {
  language: string;
}

export async function loader({ params }: LoaderFunctionArgs): Promise<Loaded> {
  const language = currentLanguage();
  const variables = { slug: params["slug"] ?? "", language };
  return { ...(await startQuery(EditWorkshopPageDocument, variables)), language };
}

/** A workshop's texts, times and agenda; only for who may. */
export function Page() {
  const { t } = useLingui();
  const { query, language } = useLoaderData<Loaded>();
  const { data } = useReadQuery(query);
  const { workshop } = data;
  if (!workshop) return <NotFoundPage title={t`There is no such workshop`} />;
  if (!workshop.viewerCanEdit) {
    return (
      <PageHeader
        title={t`This workshop is not yours to change`}
        lead={<Trans>Its hosts and the secretariat change it, until it is closed.</Trans>}
        actions={
          <LinkButton variant="primary" to={`/w/${workshop.slug}`}>
            <Trans>Go to the workshop</Trans>
          </LinkButton>
        }
      />
    );
  }
  return <EditWorkshop key={workshop.id} workshop={workshop} language={language} />;
}
