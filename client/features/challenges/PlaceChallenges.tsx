import { Trans } from "@lingui/react/macro";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Link } from "#client/router/Link.tsx";
import { ChallengeLine } from "./ChallengeLine.tsx";
import type { ChallengeLine_ChallengeFragment } from "./ChallengeLine.generated.ts";

interface PlaceChallengesProps {
  challenges: {
    totalCount: number;
    edges: readonly { node: ChallengeLine_ChallengeFragment }[];
  };
  /** Where all of them are. */
  all: string;
}

/** What a city or a country finds difficult; nothing when nothing was described. */
export function PlaceChallenges({ challenges: { edges, totalCount }, all }: PlaceChallengesProps) {
  if (edges.length === 0) return null;
  return (
    <Section title={<Trans>Challenges</Trans>}>
      <Lines>
        {edges.map(({ node }) => (
          <ChallengeLine key={node.id} challenge={node} />
        ))}
      </Lines>
      {totalCount > edges.length ? (
        <p>
          <Link to={all}>
            <Trans>All {totalCount} challenges</Trans>
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
