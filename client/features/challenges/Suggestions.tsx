import { Trans, useLingui } from "@lingui/react/macro";
import { Lines, Line } from "#client/ui/Lines.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Text } from "#client/ui/Text.tsx";
import type { Challenge_ChallengeFragment } from "./Challenge.generated.ts";

/** Practices of other cities that may help, each with the reason why it stands here. */
export function Suggestions({ challenge }: { challenge: Challenge_ChallengeFragment }) {
  const { t } = useLingui();
  const { suggestions } = challenge;
  return (
    <Section
      title={<Trans>What may help</Trans>}
      note={<Trans>Practices of other cities, with the reason.</Trans>}
    >
      {suggestions.length === 0 ? (
        <Text look="soft">
          <Trans>
            No published practice fits yet. Whoever solved something alike can write it down.
          </Trans>
        </Text>
      ) : (
        <Lines label={t`Practices that may help`}>
          {suggestions.map(({ practice, reasons }) => (
            <Line
              key={practice.id}
              to={`/practices/${practice.slug}`}
              title={practice.title}
              beside={practice.city.name}
              below={reasons.map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
              end={
                challenge.viewerCanMove ? (
                  <LinkButton
                    size="small"
                    to={`/practices/${practice.slug}/adopt?challenge=${encodeURIComponent(challenge.id)}&from=${encodeURIComponent(challenge.id)}`}
                  >
                    <Trans>Take it over</Trans>
                  </LinkButton>
                ) : null
              }
            />
          ))}
        </Lines>
      )}
    </Section>
  );
}
