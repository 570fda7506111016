import { Trans } from "@lingui/react/macro";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import { AdoptionLine } from "./AdoptionLine.tsx";
import type { AdoptionLine_AdoptionFragment } from "./AdoptionLine.generated.ts";

interface Adoptions {
  edges: readonly { node: AdoptionLine_AdoptionFragment }[];
}

interface CityAdoptionsProps {
  /** What this city took over. */
  adoptions: Adoptions;
  /** What others took over from it. */
  adoptionsElsewhere: Adoptions;
}

/** Practices on their way into and out of a city. */
export function CityAdoptions({ adoptions, adoptionsElsewhere }: CityAdoptionsProps) {
  return (
    <>
      {adoptions.edges.length > 0 ? (
        <Section title={<Trans>Taken over from other cities</Trans>}>
          <Lines>
            {adoptions.edges.map(({ node }) => (
              <AdoptionLine key={node.id} adoption={node} named="practice" />
            ))}
          </Lines>
        </Section>
      ) : null}
      {adoptionsElsewhere.edges.length > 0 ? (
        <Section title={<Trans>Taken over by other cities</Trans>}>
          <Lines>
            {adoptionsElsewhere.edges.map(({ node }) => (
              <AdoptionLine key={node.id} adoption={node} named="city" />
            ))}
          </Lines>
        </Section>
      ) : null}
    </>
  );
}
