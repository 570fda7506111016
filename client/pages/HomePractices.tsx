import { Trans } from "@lingui/react/macro";
import { PracticeLine } from "#client/features/practices/list/PracticeLine.tsx";
import { Link } from "#client/router/Link.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import type { HomePageQuery } from "./HomePage.generated.ts";

/** What was published last; nothing as long as nothing is. */
export function HomePractices({ home }: { home: HomePageQuery }) {
  const { edges } = home.latest;
  if (edges.length === 0) return null;
  return (
    <Section
      title={<Trans>Latest practices</Trans>}
      note={<Trans>What cities did, and what came of it.</Trans>}
      action={
        <Link to="/practices">
          <Trans>All practices</Trans>
        </Link>
      }
    >
      <Lines>
        {edges.map(({ node }) => (
          <PracticeLine key={node.id} practice={node} />
        ))}
      </Lines>
    </Section>
  );
}
