import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import { Memberships } from "#client/features/network/Memberships.tsx";
import { WrittenPractices } from "#client/features/practices/list/WrittenPractices.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import {
  PersonPageDocument,
  type PersonPageQuery,
  type PersonPageQueryVariables,
} from "./PersonPage.generated.ts";
import { WorkshopsSection } from "./WorkshopsSection.tsx";

type PersonData = PageData<PersonPageQuery, PersonPageQueryVariables>;

export function loader({ params }: LoaderFunctionArgs): Promise<PersonData> {
  return startPage(PersonPageDocument, { id: params["id"] ?? "" });
}

/** Somebody's part in the network; nothing to reach them by. */
export function Page() {
  const { t } = useLingui();
  const { data, more } = usePage<PersonPageQuery, PersonPageQueryVariables>();
  const person = data.node;
  if (person?.__typename !== "Person") {
    return (
      <NotFoundPage
        title={t`Nobody is found at this address`}
        action={
          <LinkButton to="/people" variant="primary">
            <Trans>All people</Trans>
          </LinkButton>
        }
      />
    );
  }
  const { practices, workshops } = person;
  return (
    <>
      <PageHeader
        title={person.name}
        above={
          <Link to="/people">
            <Trans>People</Trans>
          </Link>
        }
      />
      <Section title={<Trans>In the network</Trans>}>
        <Memberships person={person} />
      </Section>
      <WrittenPractices
        practices={practices}
        onMore={() => more({ practicesAfter: practices.pageInfo.endCursor })}
      />
      <WorkshopsSection
        workshops={workshops}
        empty={<Trans>Has not taken part in a workshop that is open to you.</Trans>}
        onMore={() => more({ workshopsAfter: workshops.pageInfo.endCursor })}
      />
    </>
  );
}
