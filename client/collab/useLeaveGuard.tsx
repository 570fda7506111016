import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, type ReactNode } from "react";
import { useBlocker } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";

/** Asks before a page is left while something written on it is on this device only (CO3). */
export function useLeaveGuard(atRisk: boolean): ReactNode {
  const { t } = useLingui();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      atRisk && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [atRisk]);
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === "blocked"}
      onClose={stay}
      title={t`Leave before it is saved?`}
      actions={
        <>
          <Button onClick={() => blocker.proceed?.()}>
            <Trans>Leave</Trans>
          </Button>
          <Button variant="primary" onClick={stay}>
            <Trans>Stay here</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          What you wrote last is not on the hub yet. It is kept on this device and sent when you
          open this text here again.
        </Trans>
      </p>
    </Dialog>
  );
}
