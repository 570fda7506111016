import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useMemo, useState, type SyntheticEvent } from "react";
import { useSend } from "#client/apollo/useSend.ts";
import type { ChallengeState } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { Combobox } from "#client/ui/Combobox.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorSummary, type FieldProblem } from "#client/ui/ErrorSummary.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import type { Challenge_ChallengeFragment } from "./Challenge.generated.ts";
import { MoveChallengeDocument } from "./ChangeChallenge.generated.ts";
import { practiceSearch } from "./practice-search.ts";
import { useChallengeWords } from "./useChallengeWords.ts";
import styles from "./Challenges.module.css";

const next: Record<ChallengeState, ChallengeState> = {
  OPEN: "BEING_WORKED_ON",
  BEING_WORKED_ON: "SOLVED",
  SOLVED: "BEING_WORKED_ON",
};

interface MoveDialogProps {
  challenge: Challenge_ChallengeFragment;
  onClose: () => void;
}

/** Where it stands now, and by which practice. */
export function MoveDialog({ challenge, onClose }: MoveDialogProps) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const send = useSend();
  const formId = useId();
  const { states } = useChallengeWords();
  const [to, setTo] = useState<ChallengeState>(next[challenge.state]);
  const [practice, setPractice] = useState<ComboboxOption | null>(null);
  const [note, setNote] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const search = useMemo(() => practiceSearch(client, i18n.locale), [client, i18n.locale]);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (to === "SOLVED" && !practice && note.trim() === "")
      return setProblems([
        { fieldId: "move-note", message: t`Say which practice solved it, or how` },
      ]);
    setBusy(true);
    const sent = await send(MoveChallengeDocument, {
      language: i18n.locale,
      input: {
        challengeId: challenge.id,
        to,
        practiceId: to === "OPEN" ? null : (practice?.id ?? null),
        note: note.trim(),
      },
    });
    setBusy(false);
    if (!sent.ok)
      return setProblems([{ fieldId: `move-${sent.field ?? "note"}`, message: sent.message }]);
    onClose();
  };
  const field = (name: string) => ({
    id: `move-${name}`,
    error: problems.find(({ fieldId }) => fieldId === `move-${name}`)?.message,
  });
  return (
    <Dialog
      open
      title={<Trans>Where does it stand?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            <Trans>Keep this step</Trans>
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        <ErrorSummary problems={problems} />
        <RadioGroup
          {...field("to")}
          legend={t`The challenge is`}
          value={to}
          onChange={setTo}
          options={(["OPEN", "BEING_WORKED_ON", "SOLVED"] as const).map((value) => ({
            value,
            label: states[value],
          }))}
        />
        {to === "OPEN" ? null : (
          <Combobox
            {...field("practiceId")}
            label={to === "SOLVED" ? t`Solved by the practice` : t`Trying the practice`}
            hint={t`Type a part of its title`}
            optional
            value={practice}
            onChange={setPractice}
            search={search}
          />
        )}
        <TextArea
          {...field("note")}
          label={to === "SOLVED" ? t`How it was solved` : t`What there is to say`}
          optional={to !== "SOLVED" || practice !== null}
          rows={4}
          max={limits.stepNote.max}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
