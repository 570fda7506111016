import { Trans, useLingui } from "@lingui/react/macro";
import { IconX } from "@tabler/icons-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { dismissToast, followToasts, readToasts, type Toast } from "./toasts.ts";
import styles from "./Toast.module.css";

const plainMs = 5_000;
const undoMs = 10_000;

/** Stands once in the shell. Reading or pointing at a toast keeps it. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(followToasts, readToasts);
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastItem({ toast }: { toast: Toast }) {
  const { t } = useLingui();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toast.id), toast.undo ? undoMs : plainMs);
    return () => clearTimeout(timer);
  }, [held, toast]);
  const undo = () => {
    toast.undo?.();
    dismissToast(toast.id);
  };
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {toast.undo ? (
        <button type="button" className={styles.undo} onClick={undo}>
          <Trans>Undo</Trans>
        </button>
      ) : null}
      <button type="button" aria-label={t`Dismiss`} onClick={() => dismissToast(toast.id)}>
        <IconX size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
