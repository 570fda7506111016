import { Trans } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { WorkshopLine } from "#client/features/workshops/list/WorkshopLine.tsx";
import type { WorkshopLine_WorkshopFragment } from "#client/features/workshops/list/WorkshopLine.generated.ts";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { Text } from "#client/ui/Text.tsx";

interface WorkshopsSectionProps {
  workshops: {
    edges: readonly { node: { id: string } & FragmentType<WorkshopLine_WorkshopFragment> }[];
    pageInfo: { hasNextPage: boolean };
  };
  /** Said when there are none. */
  empty: ReactNode;
  onMore: () => Promise<unknown>;
}

/** The workshops of a place or a person. */
export function WorkshopsSection({ workshops, empty, onMore }: WorkshopsSectionProps) {
  const { edges, pageInfo } = workshops;
  return (
    <Section title={<Trans>Workshops</Trans>}>
      {edges.length > 0 ? (
        <Lines>
          {edges.map(({ node }) => (
            <WorkshopLine key={node.id} workshop={node} />
          ))}
        </Lines>
      ) : (
        <Text look="soft">{empty}</Text>
      )}
      <ShowMore shown={edges.length} hasMore={pageInfo.hasNextPage} onMore={onMore} />
    </Section>
  );
}
