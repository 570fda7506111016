import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState, type SyntheticEvent } from "react";
import { useSend } from "#client/apollo/useSend.ts";
import type { AdoptionState } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorSummary, type FieldProblem } from "#client/ui/ErrorSummary.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useKeptDraft } from "#client/ui/useKeptDraft.ts";
import type { Adoption_AdoptionFragment } from "./Adoption.generated.ts";
import { MoveAdoptionDocument } from "./ChangeAdoption.generated.ts";
import { useAdoptionStates } from "./useAdoptionStates.ts";
import styles from "./Adoptions.module.css";

interface StepDialogProps {
  adoption: Pick<Adoption_AdoptionFragment, "id" | "state" | "language">;
  onClose: () => void;
}

interface StepDraft {
  to: AdoptionState;
  since: string;
  note: string;
}

/** How it goes on: the next step, a step back, or that it stopped and why. */
export function StepDialog({ adoption, onClose }: StepDialogProps) {
  const { t, i18n } = useLingui();
  const send = useSend();
  const formId = useId();
  const { order, names, hints } = useAdoptionStates();
  const { draft, change, forget } = useKeptDraft<StepDraft>(`adoption-step/${adoption.id}`, {
    to: order[order.indexOf(adoption.state) + 1] ?? "UNDERSTANDING",
    since: "",
    note: "",
  });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const { to, since, note } = draft;
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (to === "STOPPED" && note.trim() === "")
      return setProblems([
        { fieldId: "step-note", message: t`Say why the city stopped: others learn from it` },
      ]);
    setBusy(true);
    const sent = await send(MoveAdoptionDocument, {
      language: i18n.locale,
      input: { adoptionId: adoption.id, to, since: since || null, note: note.trim() },
    });
    setBusy(false);
    if (!sent.ok)
      return setProblems([{ fieldId: `step-${sent.field ?? "to"}`, message: sent.message }]);
    forget();
    onClose();
  };
  const field = (name: string) => ({
    id: `step-${name}`,
    error: problems.find(({ fieldId }) => fieldId === `step-${name}`)?.message,
  });
  return (
    <Dialog
      open
      title={<Trans>How it goes on</Trans>}
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
      <form
        id={formId}
        noValidate
        className={styles.dialogForm}
        onSubmit={(event) => void submit(event)}
      >
        <ErrorSummary problems={problems} />
        <RadioGroup
          {...field("to")}
          legend={t`How far is the city now?`}
          value={to}
          onChange={(chosen) => change({ to: chosen })}
          options={order.map((each) => ({ value: each, label: names[each], hint: hints[each] }))}
        />
        <TextField
          {...field("since")}
          type="date"
          label={t`Since`}
          hint={t`Today, when left empty`}
          optional
          value={since}
          onChange={(event) => change({ since: event.target.value })}
        />
        <TextArea
          {...field("note")}
          label={to === "STOPPED" ? t`Why it stopped` : t`What there is to say`}
          optional={to !== "STOPPED"}
          rows={4}
          max={limits.stepNote.max}
          lang={adoption.language}
          value={note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </form>
    </Dialog>
  );
}
