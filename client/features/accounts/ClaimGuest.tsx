import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import styles from "./SignIn.module.css";
import { useClaimGuest } from "./useClaimGuest.ts";
import type { ClaimableGuest } from "./useSignIn.ts";

interface ClaimGuestProps {
  guest: ClaimableGuest;
  /** Called after it was claimed, or after "not now". */
  onDone: (claimed: boolean) => void;
  /** "Not now" is offered where one is on the way to somewhere else. */
  canSkip?: boolean;
}

/** What was written as a guest in this browser can stay with the account. */
export function ClaimGuest({ guest, onDone, canSkip = false }: ClaimGuestProps) {
  const { t } = useLingui();
  const claimGuest = useClaimGuest();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const name = guest.name;
  const claim = async () => {
    setBusy(true);
    try {
      const refusal = await claimGuest(guest.id);
      if (refusal === null) return onDone(true);
      setProblem(refusal.message);
    } catch {
      setProblem(t`The hub could not be reached. Nothing changed; try again.`);
    }
    setBusy(false);
  };
  return (
    <div className={styles.step}>
      <p className={styles.said}>
        <Trans>
          In this browser somebody took part as the guest <bdi>{name}</bdi>. If that was you, what
          you wrote can stand under your own name from now on. This cannot be taken back.
        </Trans>
      </p>
      {problem ? <FieldError>{problem}</FieldError> : null}
      <div className={styles.ways}>
        <Button variant="primary" busy={busy} onClick={() => void claim()}>
          <Trans>That was me: keep what I wrote</Trans>
        </Button>
        {canSkip ? (
          <Button variant="quiet" onClick={() => onDone(false)}>
            <Trans>Not now</Trans>
          </Button>
        ) : null}
      </div>
    </div>
  );
}
