import { Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState, type SyntheticEvent } from "react";
import { limits } from "#schema/limits.ts";
import { useNavigate } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { cleanJoinCode, joinCodeProblem } from "./join-code.ts";
import styles from "./JoinCodeForm.module.css";
import { useJoinCodeWords } from "./useJoinCodeWords.ts";

interface JoinCodeFormProps {
  /** What was typed before and opened nothing. */
  wrongCode?: string;
  /** Whether going on is the page's one primary action. */
  primary?: boolean;
}

/** Six characters, typed as they come: case, spaces and dashes do not matter. */
export function JoinCodeForm({ wrongCode, primary = false }: JoinCodeFormProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const words = useJoinCodeWords();
  const [typed, setTyped] = useState(wrongCode ?? "");
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problem = joinCodeProblem(typed);
  const { length } = limits.joinCode;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) form.current?.querySelector("input")?.focus();
    else void navigate(`/j/${cleanJoinCode(typed)}`);
  };
  const opensNothing = wrongCode !== undefined && wrongCode !== "" && typed === wrongCode;
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <TextField
        label={t`Code of the workshop`}
        hint={t`${length} letters and digits; capitals or not is the same`}
        error={opensNothing ? words.opensNothing(typed) : tried && problem && words.wrong(problem)}
        value={typed}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={24}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant={primary ? "primary" : "secondary"}>
        <Trans>Go to the workshop</Trans>
      </Button>
    </form>
  );
}
