import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState, type SyntheticEvent } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { ConfirmAdoptionDocument } from "./ChangeAdoption.generated.ts";
import styles from "./Adoptions.module.css";

interface ConfirmDialogProps {
  adoptionId: string;
  onClose: () => void;
}

/** The city that the practice comes from says that it knows of it, and what it thinks. */
export function ConfirmDialog({ adoptionId, onClose }: ConfirmDialogProps) {
  const { t, i18n } = useLingui();
  const formId = useId();
  const { act, busy, problem } = useAct();
  const [note, setNote] = useState("");
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const input = { adoptionId, note: note.trim() };
    if (await act(ConfirmAdoptionDocument, { input, language: i18n.locale })) onClose();
  };
  return (
    <Dialog
      open
      title={<Trans>Confirm for the city where it comes from</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            <Trans>Confirm the adoption</Trans>
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
        <TextArea
          label={t`What your city says to it`}
          hint={t`For example what you would do differently today`}
          optional
          rows={4}
          max={limits.stepNote.max}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {problem ? <FieldError>{problem}</FieldError> : null}
      </form>
    </Dialog>
  );
}
