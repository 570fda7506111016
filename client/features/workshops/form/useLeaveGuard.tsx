import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, type ReactNode } from "react";
import { useBlocker } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";

interface LeaveGuard {
  /** Stands somewhere in the page; shows itself when somebody goes away. */
  dialog: ReactNode;
  /** Call before going on after a save: nothing is asked any more. */
  letGo: () => void;
}

/** Asks before unsaved changes are left behind, by a link or by closing the page. */
export function useLeaveGuard(dirty: boolean): LeaveGuard {
  const { t } = useLingui();
  const free = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !free.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) {
      free.current = false;
      return;
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (!free.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);
  const stay = () => blocker.reset?.();
  const dialog = (
    <Dialog
      open={blocker.state === "blocked"}
      onClose={stay}
      title={t`Leave without saving?`}
      actions={
        <>
          <Button variant="danger" onClick={() => blocker.proceed?.()}>
            <Trans>Leave, drop my changes</Trans>
          </Button>
          <Button variant="primary" onClick={stay}>
            <Trans>Stay here</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>What you changed on this page is not saved yet.</Trans>
      </p>
    </Dialog>
  );
  return {
    dialog,
    letGo: () => {
      free.current = true;
    },
  };
}
