import { Trans } from "@lingui/react/macro";
import { IconAlertTriangle, IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import styles from "./State.module.css";

interface ErrorStateProps {
  /** What happened, in plain words. */
  title: ReactNode;
  /** What is safe. */
  safe?: ReactNode;
  /** What to do. */
  next?: ReactNode;
  onRetry?: () => void;
  retrying?: boolean;
  /** What the secretariat can look up in the log. */
  requestId?: string | null;
  /** Other ways on. */
  action?: ReactNode;
}

export function ErrorState(props: ErrorStateProps) {
  const { title, safe, next, onRetry, retrying = false, requestId, action } = props;
  return (
    <div className={`${styles.state} ${styles.error}`} role="alert">
      <span className={styles.icon}>
        <IconAlertTriangle size={28} aria-hidden="true" />
      </span>
      <p className={styles.title}>{title}</p>
      {safe ? <p className={styles.text}>{safe}</p> : null}
      {next ? <p className={styles.text}>{next}</p> : null}
      {onRetry || action ? (
        <div className={styles.actions}>
          {onRetry ? (
            <Button
              onClick={onRetry}
              busy={retrying}
              icon={<IconRefresh size={18} aria-hidden="true" />}
            >
              <Trans>Try again</Trans>
            </Button>
          ) : null}
          {action}
        </div>
      ) : null}
      {requestId ? (
        <p className={styles.reference}>
          <Trans>
            If it happens again, tell the secretariat this number: <code>{requestId}</code>
          </Trans>
        </p>
      ) : null}
    </div>
  );
}
