import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState, type SyntheticEvent } from "react";
import { useSend } from "#client/apollo/useSend.ts";
import { limits } from "#schema/limits.ts";
import {
  currencies,
  readCost,
  typedCost,
  type TypedCost,
} from "#client/features/practices/write/typed-cost.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorSummary, type FieldProblem } from "#client/ui/ErrorSummary.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useKeptDraft } from "#client/ui/useKeptDraft.ts";
import type { Adoption_AdoptionFragment } from "./Adoption.generated.ts";
import { ChallengeField } from "./ChallengeField.tsx";
import { UpdateAdoptionDocument } from "./ChangeAdoption.generated.ts";
import styles from "./Adoptions.module.css";

interface DetailsDialogProps {
  adoption: Adoption_AdoptionFragment;
  onClose: () => void;
}

interface DetailsDraft extends TypedCost {
  changed: string;
  costNote: string;
  contactHere: string;
  contactOrigin: string;
  challengeId: string;
}

/** What was changed and why, what it cost, whom to ask at both ends. */
export function DetailsDialog({ adoption, onClose }: DetailsDialogProps) {
  const { t, i18n } = useLingui();
  const send = useSend();
  const formId = useId();
  const { draft, change, forget } = useKeptDraft<DetailsDraft>(`adoption/${adoption.id}`, {
    ...typedCost(adoption.cost),
    changed: adoption.changed,
    costNote: adoption.costNote,
    contactHere: adoption.contactHere,
    contactOrigin: adoption.contactOrigin,
    challengeId: adoption.challenge?.id ?? "",
  });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const { cost, partial } = readCost(draft);
    if (partial)
      return setProblems([
        {
          fieldId: "details-cost",
          message: t`The cost needs amount, currency and year, or none of them`,
        },
      ]);
    setBusy(true);
    const sent = await send(UpdateAdoptionDocument, {
      language: i18n.locale,
      input: {
        adoptionId: adoption.id,
        changed: draft.changed.trim(),
        cost: cost && { amount: cost.amount, currency: cost.currency, year: cost.year },
        costNote: draft.costNote.trim(),
        contactHere: draft.contactHere.trim(),
        contactOrigin: draft.contactOrigin.trim(),
        challengeId: draft.challengeId || null,
      },
    });
    setBusy(false);
    if (!sent.ok) {
      const fieldId = `details-${(sent.field ?? "changed").split(".")[0]}`;
      return setProblems([{ fieldId, message: sent.message }]);
    }
    forget();
    onClose();
  };
  const text = (name: keyof DetailsDraft) => ({
    id: `details-${name}`,
    error: problems.find(({ fieldId }) => fieldId === `details-${name}`)?.message,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <Dialog
      open
      size="wide"
      title={<Trans>What changed, what it cost, whom to ask</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            <Trans>Save</Trans>
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
        <TextArea
          {...text("changed")}
          label={t`What the city changed, and why`}
          hint={t`Streets, laws, money, habits: what was different here`}
          optional
          rows={5}
          max={limits.adoptionChanged.max}
          lang={adoption.language}
        />
        <div className={styles.three}>
          <TextField
            {...text("amount")}
            id="details-cost"
            error={problems.find(({ fieldId }) => fieldId === "details-cost")?.message}
            label={t`Cost`}
            optional
            inputMode="decimal"
          />
          <SelectField
            {...text("currency")}
            label={t`Currency`}
            options={[
              { value: "", label: t`Choose` },
              ...currencies(draft.currency).map((code) => ({ value: code, label: code })),
            ]}
          />
          <TextField
            {...text("year")}
            label={t`At prices of the year`}
            inputMode="numeric"
            maxLength={4}
          />
        </div>
        <TextArea
          {...text("costNote")}
          label={t`What the cost includes`}
          optional
          rows={2}
          max={limits.adoptionCostNote.max}
          lang={adoption.language}
        />
        <TextField
          {...text("contactHere")}
          label={t`Whom to ask in the city`}
          hint={t`A role and its office, no name: “Head of the waste section”`}
          optional
          maxLength={limits.adoptionContact.max}
        />
        <TextField
          {...text("contactOrigin")}
          label={t`Whom the city asked where the practice comes from`}
          optional
          maxLength={limits.adoptionContact.max}
        />
        <ChallengeField
          id="details-challengeId"
          cityId={adoption.city.id}
          value={draft.challengeId}
          onChange={(challengeId) => change({ challengeId })}
        />
      </form>
    </Dialog>
  );
}
