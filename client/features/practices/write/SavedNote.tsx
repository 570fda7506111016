import { Plural, Trans } from "@lingui/react/macro";
import { IconAlertCircle, IconCircleCheck, IconCloudOff, IconDots } from "@tabler/icons-react";
import { useFormat } from "#client/i18n/format.ts";
import type { DraftState } from "./note-draft.ts";
import styles from "./Write.module.css";

/** Whether the fields are safe, in a line that never jumps. Only what lasts is read aloud. */
export function SavedNote({ state }: { state: DraftState }) {
  const format = useFormat();
  const { saving, savedAt, conflicts, problems } = state;
  const asked = Object.keys(conflicts).length + Object.keys(problems).length;
  if (saving === "waiting") {
    return (
      <p className={`${styles.saved} ${styles.lasting}`} role="status">
        <IconCloudOff size={16} aria-hidden="true" />
        <Trans>Not connected. What you wrote is kept on this device.</Trans>
      </p>
    );
  }
  if (asked > 0) {
    return (
      <p className={`${styles.saved} ${styles.lasting}`} role="status">
        <IconAlertCircle size={16} aria-hidden="true" />
        <Plural
          value={asked}
          one="One field needs your decision"
          other="# fields need your decision"
        />
      </p>
    );
  }
  if (saving === "saving") {
    return (
      <p className={styles.saved}>
        <IconDots size={16} aria-hidden="true" />
        <Trans>Saving …</Trans>
      </p>
    );
  }
  const time = format.time(savedAt);
  return (
    <p className={styles.saved}>
      <IconCircleCheck size={16} aria-hidden="true" />
      <Trans>Saved {time}</Trans>
    </p>
  );
}
