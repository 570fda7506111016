import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { WorkLine } from "#client/features/reviews/WorkLine.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Text } from "#client/ui/Text.tsx";
import { startPage, usePage, type PageData } from "./page-data.ts";
import { SignInFirst } from "./SignInFirst.tsx";
import {
  WorkPageDocument,
  type WorkPageQuery,
  type WorkPageQueryVariables,
} from "./WorkPage.generated.ts";

export function loader(): Promise<PageData<WorkPageQuery, WorkPageQueryVariables>> {
  return startPage(WorkPageDocument, {});
}

/** What waits for me: reviews first, since others wait for them, then what I write. */
export function Page() {
  const { t } = useLingui();
  const { viewer } = usePage<WorkPageQuery, WorkPageQueryVariables>().data;
  if (!viewer?.person) {
    return (
      <SignInFirst
        title={t`Sign in to see your work`}
        lead={<Trans>What you write and what waits for your review stands here.</Trans>}
        otherwise={
          <LinkButton to="/practices">
            <Trans>All practices</Trans>
          </LinkButton>
        }
      />
    );
  }
  return (
    <>
      <PageHeader
        title={t`My work`}
        actions={
          <LinkButton
            variant="primary"
            to="/practices/new"
            icon={<IconPlus size={18} aria-hidden="true" />}
          >
            <Trans>Write a practice</Trans>
          </LinkButton>
        }
      />
      <Section
        title={<Trans>Waits for your review</Trans>}
        note={<Trans>The longest waiting first.</Trans>}
      >
        <Work
          label={t`Waits for your review`}
          practices={viewer.reviews.edges.map(({ node }) => node)}
          empty={<Trans>Nothing waits for you.</Trans>}
          toReview
        />
      </Section>
      <Section title={<Trans>Practices you write</Trans>}>
        <Work
          label={t`Practices you write`}
          practices={viewer.practices.edges.map(({ node }) => node)}
          empty={
            <Trans>
              None yet. What your city did, also what failed, helps another city to begin.
            </Trans>
          }
        />
      </Section>
    </>
  );
}

type Viewer = NonNullable<WorkPageQuery["viewer"]>;

interface WorkProps {
  label: string;
  practices: Viewer["practices"]["edges"][number]["node"][];
  empty: ReactNode;
  toReview?: boolean;
}

function Work({ label, practices, empty, toReview = false }: WorkProps) {
  if (practices.length === 0) return <Text look="soft">{empty}</Text>;
  return (
    <Lines label={label}>
      {practices.map((practice) => (
        <WorkLine key={practice.id} practice={practice} toReview={toReview} />
      ))}
    </Lines>
  );
}
