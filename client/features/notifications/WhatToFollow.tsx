import { Trans, useLingui } from "@lingui/react/macro";
import { Line, Lines } from "#client/ui/Lines.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Section } from "#client/ui/Section.tsx";
import { FollowToggle } from "./FollowToggle.tsx";

interface Subject {
  id: string;
  name: string;
  viewerFollows: boolean;
}

interface WhatToFollowProps {
  /** The reader's own, as far as they do not stand among what is followed. */
  cities: readonly Subject[];
  themes: readonly Subject[];
}

/** One's own city comes first; themes are few enough to choose from; the rest is found on its pages. */
export function WhatToFollow({ cities, themes }: WhatToFollowProps) {
  const { t } = useLingui();
  return (
    <Section
      title={<Trans>What to follow</Trans>}
      note={<Trans>Follow a theme here; cities and practices on their own pages.</Trans>}
      action={
        <LinkButton to="/cities" size="small">
          <Trans>All cities</Trans>
        </LinkButton>
      }
    >
      {cities.length + themes.length > 0 ? (
        <Lines label={t`What to follow`}>
          {cities.map((city) => (
            <Suggested key={city.id} subject={city} isOwnCity />
          ))}
          {themes.map((theme) => (
            <Suggested key={theme.id} subject={theme} />
          ))}
        </Lines>
      ) : null}
    </Section>
  );
}

function Suggested({ subject, isOwnCity = false }: { subject: Subject; isOwnCity?: boolean }) {
  const { id, name, viewerFollows } = subject;
  return (
    <Line
      title={name}
      below={isOwnCity ? <Trans>Your city</Trans> : null}
      end={<FollowToggle id={id} follows={viewerFollows} name={name} />}
    />
  );
}
