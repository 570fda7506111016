import { Plural, Trans } from "@lingui/react/macro";
import { Section } from "#client/ui/Section.tsx";
import type { ModerationFigures_FiguresFragment } from "./ModerationFigures.generated.ts";

/** How much was hidden, waits, and was not let in, in a line. */
export function ModerationFigures({ figures }: { figures: ModerationFigures_FiguresFragment }) {
  return (
    <>
      <Plural value={figures.hiddenCount} _0="None hidden" one="# hidden" other="# hidden" />
      {" · "}
      <Plural value={figures.waitingCount} _0="none waits" one="# waits" other="# wait" />
      {" · "}
      <Plural
        value={figures.declinedCount}
        _0="none turned away"
        one="# turned away"
        other="# turned away"
      />
    </>
  );
}

/** The same as a part of a page. */
export function ModerationSection({ figures }: { figures: ModerationFigures_FiguresFragment }) {
  return (
    <Section
      title={<Trans>Moderation</Trans>}
      note={
        <Trans>
          How many comments a host hid, has not decided, or did not let in. What is hidden says why
          in its place.
        </Trans>
      }
    >
      <p>
        <ModerationFigures figures={figures} />
      </p>
    </Section>
  );
}
