import { Trans } from "@lingui/react/macro";
import {
  IconCircleCheck,
  IconCloudOff,
  IconDots,
  IconLock,
  IconPlugConnected,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { DocumentStatus } from "../document-session.ts";
import { useFormat } from "#client/i18n/format.ts";
import styles from "./Editor.module.css";

/** Whether what one writes is safe: in words and an icon, in one line that never jumps. */
export function SavedLine({ status, atRisk }: { status: DocumentStatus; atRisk: boolean }) {
  const said = useSaid(status, atRisk);
  return (
    <p className={said.lasting ? `${styles.saved} ${styles.lasting}` : styles.saved}>
      {said.icon}
      {/* Only what lasts is read aloud: not each letter's "saving". */}
      <span role={said.lasting ? "status" : undefined}>{said.text}</span>
    </p>
  );
}

interface Said {
  icon: ReactNode;
  text: ReactNode;
  lasting?: boolean;
}

function useSaid(status: DocumentStatus, atRisk: boolean): Said {
  const { link, access, full, unsaved, savedAt, synced } = status;
  const format = useFormat();
  if (full) {
    return {
      icon: <IconLock size={16} aria-hidden="true" />,
      text: <Trans>This text is as long as it can be.</Trans>,
      lasting: true,
    };
  }
  if (access === "read" || access === "none") {
    return {
      icon: <IconLock size={16} aria-hidden="true" />,
      text: <Trans>You can read this text, and not write in it now.</Trans>,
      lasting: true,
    };
  }
  if (link === "lost" || (unsaved && atRisk)) {
    return {
      icon: <IconCloudOff size={16} aria-hidden="true" />,
      text: unsaved ? (
        <Trans>Not connected. What you wrote is kept on this device.</Trans>
      ) : (
        <Trans>Not connected. Everything you wrote is saved.</Trans>
      ),
      lasting: true,
    };
  }
  if (unsaved) {
    return { icon: <IconDots size={16} aria-hidden="true" />, text: <Trans>Saving …</Trans> };
  }
  if (!synced) {
    return {
      icon: <IconPlugConnected size={16} aria-hidden="true" />,
      text: <Trans>Opening for writing …</Trans>,
    };
  }
  if (savedAt === null) {
    return {
      icon: <IconCircleCheck size={16} aria-hidden="true" />,
      text: <Trans>Ready. What you write is saved as you go.</Trans>,
    };
  }
  const time = format.time(savedAt);
  return {
    icon: <IconCircleCheck size={16} aria-hidden="true" />,
    text: <Trans>Saved {time}</Trans>,
  };
}
