import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { showToast } from "#client/ui/toasts.ts";
import type { CodeRequest } from "./useRequestSignInCode.ts";
import styles from "./SignIn.module.css";

/** Letters take a moment: another one is offered after this time. */
const patienceMs = 30_000;

interface ResendCodeProps {
  sentAt: number;
  onResend: () => Promise<CodeRequest>;
}

export function ResendCode({ sentAt, onResend }: ResendCodeProps) {
  const { t } = useLingui();
  const left = useSecondsUntil(sentAt + patienceMs);
  const [busy, setBusy] = useState(false);
  const resend = async () => {
    setBusy(true);
    try {
      const outcome = await onResend();
      showToast({
        message:
          "refusal" in outcome
            ? outcome.refusal.message
            : t`Another code is on its way. Only the newest one works.`,
      });
    } catch {
      showToast({ message: t`The hub could not be reached. Try again in a moment.` });
    }
    setBusy(false);
  };
  if (left > 0) {
    return (
      <p className={styles.wait}>
        <Plural
          value={left}
          one="No letter? Look into the spam folder. Another code in # second."
          other="No letter? Look into the spam folder. Another code in # seconds."
        />
      </p>
    );
  }
  return (
    <Button variant="quiet" busy={busy} onClick={() => void resend()}>
      <Trans>Send another code</Trans>
    </Button>
  );
}

/** Whole seconds until an instant (ms since 1970), 0 once it is past. */
function useSecondsUntil(at: number): number {
  const [left, setLeft] = useState(() => secondsUntil(at));
  useEffect(() => {
    const timer = setInterval(() => {
      const now = secondsUntil(at);
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [at]);
  return left;
}

function secondsUntil(at: number): number {
  return Math.max(0, Math.ceil((at - Date.now()) / 1_000));
}
