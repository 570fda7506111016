import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFormat } from "#client/i18n/format.ts";

interface Figures {
  understanding: number;
  adapting: number;
  piloting: number;
  inUse: number;
  stopped: number;
  stoppedReasons: readonly string[];
}

/** "In use in 3 cities, piloted in 1, stopped in 1 because …": what other cities made of it. */
export function AdoptionSentence({ figures }: { figures: Figures }) {
  const format = useFormat();
  const { inUse, piloting, stopped, stoppedReasons } = figures;
  const preparing = figures.understanding + figures.adapting;
  const parts: ReactNode[] = [];
  if (inUse > 0) {
    parts.push(<Plural value={inUse} one="in use in # city" other="in use in # cities" />);
  }
  if (piloting > 0) {
    parts.push(<Plural value={piloting} one="piloted in # city" other="piloted in # cities" />);
  }
  if (preparing > 0) {
    parts.push(<Plural value={preparing} one="prepared in # city" other="prepared in # cities" />);
  }
  if (stopped > 0) {
    const because = format.list(stoppedReasons.map((reason) => `“${reason}”`));
    parts.push(
      stoppedReasons.length > 0 ? (
        <Plural
          value={stopped}
          one={`stopped in # city because ${because}`}
          other={`stopped in # cities because ${because}`}
        />
      ) : (
        <Plural value={stopped} one="stopped in # city" other="stopped in # cities" />
      ),
    );
  }
  if (parts.length === 0) return <Trans>No city has taken it over yet.</Trans>;
  return parts.map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index}>
      {index > 0 ? ", " : null}
      {part}
    </span>
  ));
}
