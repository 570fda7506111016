import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type SyntheticEvent } from "react";
import { Button } from "#client/ui/Button.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./SignIn.module.css";
import type { CodeRequest } from "./useRequestSignInCode.ts";

interface EmailStepProps {
  email: string;
  onEmail: (email: string) => void;
  /** Asks for a code; a refusal is shown here. */
  onAsk: () => Promise<CodeRequest>;
}

/** First step: which address. */
export function EmailStep({ email, onEmail, onAsk }: EmailStepProps) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!/^\S+@\S+$/.test(email.trim())) {
      setProblem(t`Write your e-mail address, such as name@city.gov`);
      return;
    }
    setBusy(true);
    try {
      const outcome = await onAsk();
      setProblem("refusal" in outcome ? outcome.refusal.message : null);
    } catch {
      setProblem(t`The hub could not be reached. Your address is still here; try again.`);
    }
    setBusy(false);
  };
  return (
    <form className={styles.step} onSubmit={(event) => void ask(event)} noValidate>
      <TextField
        label={<Trans>E-mail</Trans>}
        hint={<Trans>We send a code of six digits there. There is no password.</Trans>}
        error={problem}
        type="email"
        name="email"
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="send"
        value={email}
        onChange={(event) => onEmail(event.currentTarget.value)}
      />
      <Button type="submit" variant="primary" busy={busy}>
        <Trans>Send me a code</Trans>
      </Button>
    </form>
  );
}
