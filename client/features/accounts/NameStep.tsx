import { Trans } from "@lingui/react/macro";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { Button } from "#client/ui/Button.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./SignIn.module.css";

interface NameStepProps {
  name: string;
  onName: (name: string) => void;
  /** Signs in with the name; a sentence when it was refused. */
  onDone: () => Promise<string | null>;
}

/** Third step, the first time only: how one is called here. */
export function NameStep({ name, onName, onDone }: NameStepProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(await onDone());
    setBusy(false);
  };
  return (
    <form ref={form} className={styles.step} onSubmit={(event) => void submit(event)} noValidate>
      <p className={styles.said} role="status">
        <Trans>The code was right, and this is your first time here.</Trans>
      </p>
      <TextField
        label={<Trans>Your name</Trans>}
        hint={<Trans>As others should see it beside what you write.</Trans>}
        error={problem}
        name="name"
        autoComplete="name"
        enterKeyHint="go"
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <Button type="submit" variant="primary" busy={busy}>
        <Trans>Go in</Trans>
      </Button>
    </form>
  );
}
