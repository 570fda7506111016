import { Trans } from "@lingui/react/macro";
import { WorkshopLine } from "#client/features/workshops/list/WorkshopLine.tsx";
import { Link } from "#client/router/Link.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Text } from "#client/ui/Text.tsx";
import type { HomePageQuery } from "./HomePage.generated.ts";
import styles from "./HomePage.module.css";

/** The next workshops, and the way to prepare one for who may. */
export function HomeComing({ home }: { home: HomePageQuery }) {
  const coming = home.coming.edges.map(({ node }) => node);
  return (
    <Section
      title={<Trans>Coming</Trans>}
      action={
        <Link to="/workshops">
          <Trans>All workshops</Trans>
        </Link>
      }
    >
      {coming.length > 0 ? (
        <Lines>
          {coming.map((workshop) => (
            <WorkshopLine key={workshop.id} workshop={workshop} />
          ))}
        </Lines>
      ) : (
        <Text look="soft">
          <Trans>
            No workshop is announced at the moment. A new one appears here by itself as soon as it
            is.
          </Trans>
        </Text>
      )}
      {home.viewer?.viewerCanCreateWorkshop ? (
        <p className={styles.after}>
          <LinkButton to="/workshops/new">
            <Trans>Prepare a workshop</Trans>
          </LinkButton>
        </p>
      ) : null}
    </Section>
  );
}
