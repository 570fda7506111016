import { useLingui } from "@lingui/react/macro";
import { useState, type ReactNode, type SyntheticEvent } from "react";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { ErrorSummary, type FieldProblem } from "#client/ui/ErrorSummary.tsx";
import { countGraphemes } from "#client/ui/graphemes.ts";
import type { ChallengeDraft } from "./challenge-draft.ts";
import { ChallengeFields, type ThemeChoice } from "./ChallengeFields.tsx";
import styles from "./Challenges.module.css";

interface ChallengeFormProps {
  draft: ChallengeDraft;
  change: (part: Partial<ChallengeDraft>) => void;
  themes: readonly ThemeChoice[];
  /** Whose it is was said once and stays. */
  cityFixed?: boolean;
  saveLabel: ReactNode;
  /** Resolves to what was refused; null when it is done. */
  onSave: () => Promise<{ field: string | null; message: string } | null>;
  beside?: ReactNode;
}

/** What is difficult, where, how bad, since when. */
export function ChallengeForm(props: ChallengeFormProps) {
  const { draft, change, themes, cityFixed = false, saveLabel, onSave, beside } = props;
  const { t } = useLingui();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);

  const check = (): FieldProblem[] => {
    const found: FieldProblem[] = [];
    const say = (name: string, message: string) =>
      found.push({ fieldId: `challenge-${name}`, message });
    if (!cityFixed && !draft.city) say("cityId", t`Choose the city from the list`);
    if (countGraphemes(draft.title.trim()) < limits.challengeTitle.min)
      say("title", t`Say in a line what is difficult`);
    if (draft.themeIds.length === 0) say("themeIds", t`Choose at least one theme`);
    if (draft.sinceYear.trim() !== "" && !/^(?:19|20)\d\d$/.test(draft.sinceYear.trim()))
      say("sinceYear", t`Write the year with four digits`);
    return found;
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = check();
    setProblems(found);
    if (found.length > 0) return;
    setBusy(true);
    const refused = await onSave();
    setBusy(false);
    if (refused)
      setProblems([{ fieldId: `challenge-${refused.field ?? "title"}`, message: refused.message }]);
  };
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <ErrorSummary problems={problems} />
      <ChallengeFields
        draft={draft}
        change={change}
        themes={themes}
        cityFixed={cityFixed}
        error={(name) => problems.find(({ fieldId }) => fieldId === `challenge-${name}`)?.message}
      />
      <div className={styles.buttons}>
        <Button variant="primary" type="submit" busy={busy}>
          {saveLabel}
        </Button>
        {beside}
      </div>
    </form>
  );
}
