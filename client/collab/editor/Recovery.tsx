import { Trans, useLingui } from "@lingui/react/macro";
import { IconCopy, IconRefresh, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { DocumentSession, DocumentStatus } from "../document-session.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { markdownOf } from "./markdown-of.ts";
import styles from "./Editor.module.css";

interface RecoveryProps {
  session: DocumentSession;
  status: DocumentStatus;
  /** Forgets what is on this device and shows what the hub has. */
  onDiscard: () => void;
}

/** The hub does not take what was written here: nothing is lost, and there are three ways on (CO3). */
export function Recovery({ session, status, onDiscard }: RecoveryProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdownOf(session.document));
      showToast({ message: t`Copied` });
    } catch {
      showToast({ message: t`This browser does not let pages copy. Select the text instead.` });
    }
  };
  return (
    <div className={styles.recovery} role="alert">
      <p className={styles.recoveryTitle}>
        <Trans>Your last changes are on this device only</Trans>
      </p>
      <p>
        {status.full ? (
          <Trans>The text is full, so the hub did not take them. Nothing is lost.</Trans>
        ) : (
          <Trans>
            You may not write here any more, so the hub did not take them. Nothing is lost.
          </Trans>
        )}
      </p>
      {status.reason ? <p className={styles.soft}>{status.reason}</p> : null}
      <div className={styles.ways}>
        <Button icon={<IconCopy size={18} aria-hidden="true" />} onClick={() => void copy()}>
          <Trans>Copy the text</Trans>
        </Button>
        <Button icon={<IconRefresh size={18} aria-hidden="true" />} onClick={() => session.retry()}>
          <Trans>Try again</Trans>
        </Button>
        <Button
          variant="danger"
          icon={<IconTrash size={18} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          <Trans>Discard</Trans>
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Discard your last changes?`}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>
              <Trans>Keep them</Trans>
            </Button>
            <Button variant="danger" onClick={onDiscard}>
              <Trans>Discard</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>
            What the hub has not taken is removed from this device and cannot be brought back.
          </Trans>
        </p>
      </Dialog>
    </div>
  );
}
