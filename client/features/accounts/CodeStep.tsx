import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { PendingSignIn } from "./pending-sign-in.ts";
import { ResendCode } from "./ResendCode.tsx";
import styles from "./SignIn.module.css";
import type { CodeRequest } from "./useRequestSignInCode.ts";

const { digits } = limits.signInCode;

interface CodeStepProps {
  pending: PendingSignIn;
  /** Tries a code; a sentence when it was refused. */
  onCode: (code: string) => Promise<string | null>;
  onResend: () => Promise<CodeRequest>;
  onOtherEmail: () => void;
}

/** Second step: the code, typed, pasted or offered by the phone. The sixth digit sends it. */
export function CodeStep({ pending, onCode, onResend, onOtherEmail }: CodeStepProps) {
  const { t } = useLingui();
  const { email, sentAt } = pending;
  const minutes = String(pending.validMinutes);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const send = async (code: string) => {
    if (busy) return;
    setBusy(true);
    setProblem(await onCode(code));
    setBusy(false);
  };
  const type = (text: string) => {
    setTyped(text);
    setProblem(null);
    const code = onlyDigits(text);
    if (code.length === digits && onlyDigits(typed) !== code) void send(code);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const code = onlyDigits(typed);
    if (code.length === digits) void send(code);
    else setProblem(t`Type the six digits that stand in the letter.`);
  };
  return (
    <form ref={form} className={styles.step} onSubmit={submit} noValidate>
      <p className={styles.said} role="status">
        <Trans>
          A code is on its way to <strong>{email}</strong>. It is good for {minutes} minutes.
        </Trans>
      </p>
      <div className={styles.code}>
        <TextField
          label={<Trans>Code from the letter</Trans>}
          error={problem}
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          enterKeyHint="go"
          maxLength={40}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" variant="primary" busy={busy}>
        <Trans>Sign in</Trans>
      </Button>
      <div className={styles.ways}>
        <ResendCode key={sentAt} sentAt={sentAt} onResend={onResend} />
        <Button variant="quiet" onClick={onOtherEmail}>
          <Trans>Use another address</Trans>
        </Button>
      </div>
    </form>
  );
}

/** Letters put spaces and dashes into codes; digits of other scripts are read as digits. */
function onlyDigits(text: string): string {
  return text.normalize("NFKC").replaceAll(/\D/g, "");
}
