import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { InvitationLine } from "#client/features/secretariat/InvitationLine.tsx";
import { invitationStates } from "#client/features/secretariat/invitation-states.ts";
import { InviteForm } from "#client/features/secretariat/InviteForm.tsx";
import { SecretariatNav } from "#client/features/secretariat/SecretariatNav.tsx";
import { useRevalidator } from "#client/router/hooks.ts";
import type { LoaderFunctionArgs } from "#client/router/route.ts";
import type { InvitationState } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { FilterLinks } from "#client/ui/FilterLinks.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { ListCount } from "#client/ui/ListCount.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { shownFrom } from "#client/ui/shown.ts";
import { startPage, usePage, type PageData } from "../page-data.ts";
import {
  SecretariatInvitationsDocument,
  type SecretariatInvitationsQuery,
  type SecretariatInvitationsQueryVariables,
} from "./InvitationsPart.generated.ts";

type Invitations = PageData<SecretariatInvitationsQuery, SecretariatInvitationsQueryVariables>;

const step = 40;
const { days } = limits.invitation;

export function loader({ request }: LoaderFunctionArgs): Promise<Invitations> {
  const wanted = new URL(request.url).searchParams.get("state")?.toUpperCase() ?? "";
  return startPage(SecretariatInvitationsDocument, {
    state: Object.hasOwn(invitationStates, wanted) ? (wanted as InvitationState) : null,
    first: shownFrom(request.url, step),
  });
}

/** Asks people in by letter, and shows who was asked. */
export function Page() {
  const { t, i18n } = useLingui();
  const { data, more } = usePage<
    SecretariatInvitationsQuery,
    SecretariatInvitationsQueryVariables
  >();
  const { revalidate } = useRevalidator();
  const { edges, totalCount, pageInfo } = data.invitations;
  return (
    <>
      <PageHeader title={t`Invitations`} above={<SecretariatNav />} />
      <Section
        title={<Trans>Invite somebody</Trans>}
        note={
          <Trans>
            A letter with a link that works once, for {days} days. Who has an account gets the role
            at once, and a letter that says so.
          </Trans>
        }
      >
        <InviteForm
          countries={data.countries.edges.map(({ node }) => node)}
          onInvited={() => void revalidate()}
        />
      </Section>
      <Section title={<Trans>Who was invited</Trans>} stacked>
        <FilterLinks
          label={t`State`}
          parameter="state"
          options={[
            { value: "", label: t`All` },
            ...Object.entries(invitationStates).map(([value, label]) => ({
              value: value.toLowerCase(),
              label: i18n._(label),
            })),
          ]}
        />
        <ListCount>
          <Plural value={totalCount} one="# invitation" other="# invitations" />
        </ListCount>
        {edges.length === 0 ? (
          <EmptyState title={<Trans>No invitation here</Trans>}>
            <Trans>Who is invited above stands here until they answer.</Trans>
          </EmptyState>
        ) : null}
        <Lines label={t`Who was invited`}>
          {edges.map(({ node }) => (
            <InvitationLine key={node.id} invitation={node} />
          ))}
        </Lines>
        <ShowMore
          shown={edges.length}
          total={totalCount}
          step={step}
          hasMore={pageInfo.hasNextPage}
          onMore={() => more({ after: pageInfo.endCursor, first: step })}
        />
      </Section>
    </>
  );
}
