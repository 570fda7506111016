import { Trans } from "@lingui/react/macro";
import { useEffect, type FocusEvent } from "react";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import { Minutes } from "../minutes/Minutes.tsx";
import type { SetHold } from "./useShownItem.ts";
import styles from "./Room.module.css";

interface MinutesPlaceProps {
  item: AgendaEntry_ItemFragment;
  /** While the pen is in the minutes the room must not move on under one's hands. */
  onHold: SetHold;
}

/** The minutes of the item that is looked at. */
export function MinutesPlace({ item, onHold }: MinutesPlaceProps) {
  useEffect(() => () => onHold("writing the minutes", false), [onHold]);
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.isContentEditable)
      onHold("writing the minutes", true);
  };
  return (
    <div
      className={styles.minutes}
      onFocus={onFocus}
      onBlur={() => onHold("writing the minutes", false)}
    >
      <h2 className={styles.minutesTitle}>
        <Trans>Minutes</Trans>
      </h2>
      <Minutes key={item.id} agendaItemId={item.id} />
    </div>
  );
}
