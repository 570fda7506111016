import { Trans } from "@lingui/react/macro";
import { ChallengeLine } from "#client/features/challenges/ChallengeLine.tsx";
import { Link } from "#client/router/Link.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import type { HomePageQuery } from "./HomePage.generated.ts";

/** What cities still look for an answer to; nothing when nothing is open. */
export function HomeChallenges({ home }: { home: HomePageQuery }) {
  const { edges } = home.open;
  if (edges.length === 0) return null;
  return (
    <Section
      title={<Trans>Open challenges</Trans>}
      note={<Trans>Somebody else may have solved it: say so.</Trans>}
      action={
        <Link to="/challenges?state=open">
          <Trans>All open challenges</Trans>
        </Link>
      }
    >
      <Lines>
        {edges.map(({ node }) => (
          <ChallengeLine key={node.id} challenge={node} />
        ))}
      </Lines>
    </Section>
  );
}
