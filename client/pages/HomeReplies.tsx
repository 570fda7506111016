import { Plural, Trans } from "@lingui/react/macro";
import { UnseenReply } from "#client/features/workshops/list/UnseenReply.tsx";
import { Section } from "#client/ui/Section.tsx";
import type { HomePageQuery } from "./HomePage.generated.ts";
import styles from "./HomePage.module.css";

/** Answers to what one wrote that one has not seen; nothing when there are none. */
export function HomeReplies({ viewer }: { viewer: NonNullable<HomePageQuery["viewer"]> }) {
  const { edges, totalCount } = viewer.unseenReplies;
  if (edges.length === 0) return null;
  return (
    <Section
      title={<Trans>Answers to you</Trans>}
      note={<Plural value={totalCount} one="# not seen yet" other="# not seen yet" />}
    >
      <ul className={styles.replies}>
        {edges.map(({ node }) => (
          <UnseenReply key={node.id} comment={node} />
        ))}
      </ul>
    </Section>
  );
}
