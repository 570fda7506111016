import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { useSignOutEverywhere } from "./useSignOutEverywhere.ts";

/** Cannot be taken back by an Undo, since there is nobody left to undo it: so it explains and asks. */
export function SignOutEverywhere() {
  const { t } = useLingui();
  const signOut = useSignOutEverywhere();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    setBusy(true);
    try {
      await signOut();
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        <Trans>Sign out everywhere</Trans>
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Sign out everywhere?`}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>
              <Trans>Stay signed in</Trans>
            </Button>
            <Button variant="danger" busy={busy} onClick={() => void leave()}>
              <Trans>Sign out everywhere</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>
            All your sessions end within a second, this one too, and open rooms close. It cannot be
            undone: to come back you ask for a new code by mail. What you wrote stays.
          </Trans>
        </p>
        {failed ? (
          <FieldError>
            <Trans>The hub could not be reached: you are still signed in. Try again.</Trans>
          </FieldError>
        ) : null}
      </Dialog>
    </>
  );
}
