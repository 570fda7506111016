import { Trans } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Text } from "#client/ui/Text.tsx";
import { PracticeLine } from "./PracticeLine.tsx";
import type { PracticeLine_PracticeFragment } from "./PracticeLine.generated.ts";

interface PlacePracticesProps {
  practices: {
    totalCount: number;
    edges: readonly { node: PracticeLine_PracticeFragment }[];
  };
  /** Where all of them are. */
  all: string;
}

/** The practices of a city or a country, the newest. */
export function PlacePractices({ practices: { edges, totalCount }, all }: PlacePracticesProps) {
  return (
    <Section title={<Trans>Practices</Trans>}>
      {edges.length > 0 ? (
        <Lines>
          {edges.map(({ node }) => (
            <PracticeLine key={node.id} practice={node} />
          ))}
        </Lines>
      ) : (
        <Text look="soft">
          <Trans>Nothing is published from here yet.</Trans>
        </Text>
      )}
      {totalCount > edges.length ? (
        <p>
          <Link to={all}>
            <Trans>All {totalCount} practices</Trans>
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
