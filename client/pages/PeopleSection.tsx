import { Trans } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { PersonLine } from "#client/features/network/PersonLine.tsx";
import type { PersonLine_PersonFragment } from "#client/features/network/PersonLine.generated.ts";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { Text } from "#client/ui/Text.tsx";

interface PeopleSectionProps {
  people: {
    edges: readonly { node: { id: string } & FragmentType<PersonLine_PersonFragment> }[];
    pageInfo: { hasNextPage: boolean };
  };
  /** Said when there are none. */
  empty: ReactNode;
  onMore: () => Promise<unknown>;
}

/** The people of a city or an organisation. */
export function PeopleSection({ people, empty, onMore }: PeopleSectionProps) {
  const { edges, pageInfo } = people;
  return (
    <Section title={<Trans>People</Trans>}>
      {edges.length > 0 ? (
        <Lines>
          {edges.map(({ node }) => (
            <PersonLine key={node.id} person={node} />
          ))}
        </Lines>
      ) : (
        <Text look="soft">{empty}</Text>
      )}
      <ShowMore shown={edges.length} hasMore={pageInfo.hasNextPage} onMore={onMore} />
    </Section>
  );
}
