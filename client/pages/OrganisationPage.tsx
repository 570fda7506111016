import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useMemo } from "react";
import { useLoaderData, useNavigate } from "#client/router/hooks.ts";
import { Link } from "#client/router/Link.tsx";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { OrganisationFacts } from "#client/features/network/OrganisationFacts.tsx";
import { SourceList } from "#client/features/network/sources/SourceList.tsx";
import { SourceNumbersContext } from "#client/features/network/sources/source-numbers.ts";
import { useSources } from "#client/features/network/sources/use-sources.ts";
import { WrittenPractices } from "#client/features/practices/list/WrittenPractices.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import {
  OrganisationPageDocument,
  type OrganisationPageQuery,
  type OrganisationPageQueryVariables,
} from "./OrganisationPage.generated.ts";
import { PeopleSection } from "./PeopleSection.tsx";

type OrganisationData = PageData<OrganisationPageQuery, OrganisationPageQueryVariables>;

interface Asked {
  /** What the address says: it may be that of a record that was merged into this one. */
  slug: string;
}

export async function loader({ params }: LoaderFunctionArgs): Promise<OrganisationData & Asked> {
  const slug = params["slug"] ?? "";
  return { ...(await startPage(OrganisationPageDocument, { slug })), slug };
}

/** An older address that leads here is shown as the one that is used from now on. */
function useOwnAddress(slug: string | undefined): void {
  const asked = useLoaderData<Asked>().slug;
  const navigate = useNavigate();
  useEffect(() => {
    if (slug !== undefined && slug !== asked)
      void navigate(`/organisations/${slug}`, { replace: true });
  }, [asked, navigate, slug]);
}

export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<OrganisationPageQuery, OrganisationPageQueryVariables>();
  const { organisation } = data;
  useOwnAddress(organisation?.slug);
  const source = organisation?.source ?? null;
  const { numbers, sources } = useSources(useMemo(() => [source], [source]));
  if (!organisation) {
    return (
      <NotFoundPage
        title={t`There is no such organisation in the hub`}
        action={
          <LinkButton to="/organisations" variant="primary">
            <Trans>All organisations</Trans>
          </LinkButton>
        }
      />
    );
  }
  const { people, practices } = organisation;
  return (
    <SourceNumbersContext value={numbers}>
      <PageHeader
        title={organisation.name}
        above={
          <Link to="/organisations">
            <Trans>Organisations</Trans>
          </Link>
        }
      />
      <Section title={<Trans>Facts</Trans>}>
        <OrganisationFacts organisation={organisation} />
      </Section>
      <WrittenPractices
        practices={practices}
        onMore={() => more({ practicesAfter: practices.pageInfo.endCursor })}
      />
      <PeopleSection
        people={people}
        empty={<Trans>Nobody of this organisation is shown here yet.</Trans>}
        onMore={() => more({ peopleAfter: people.pageInfo.endCursor })}
      />
      {sources.length > 0 ? (
        <Section title={<Trans>Sources</Trans>}>
          <SourceList sources={sources} />
        </Section>
      ) : null}
    </SourceNumbersContext>
  );
}
