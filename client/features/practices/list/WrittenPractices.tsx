import { Trans } from "@lingui/react/macro";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { PracticeLine } from "./PracticeLine.tsx";
import type { PracticeLine_PracticeFragment } from "./PracticeLine.generated.ts";

interface WrittenPracticesProps {
  practices: {
    edges: readonly { node: PracticeLine_PracticeFragment }[];
    pageInfo: { hasNextPage: boolean };
  };
  onMore: () => Promise<unknown>;
}

/** The published practices that somebody stands for as an author; nothing when there are none. */
export function WrittenPractices({ practices, onMore }: WrittenPracticesProps) {
  const { edges, pageInfo } = practices;
  if (edges.length === 0) return null;
  return (
    <Section title={<Trans>Practices</Trans>} note={<Trans>As an author of them.</Trans>}>
      <Lines>
        {edges.map(({ node }) => (
          <PracticeLine key={node.id} practice={node} />
        ))}
      </Lines>
      <ShowMore shown={edges.length} hasMore={pageInfo.hasNextPage} onMore={onMore} />
    </Section>
  );
}
