import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useRef, useState, type SyntheticEvent } from "react";
import { newClientKey } from "#client/apollo/client-key.ts";
import { useSend } from "#client/apollo/useSend.ts";
import type { AdoptionState } from "#schema/generated/graphql.ts";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { ErrorSummary, type FieldProblem } from "#client/ui/ErrorSummary.tsx";
import { countGraphemes } from "#client/ui/graphemes.ts";
import { useKeptDraft } from "#client/ui/useKeptDraft.ts";
import { AddEvidenceDocument, UpdateEvidenceDocument } from "./ChangeEvidence.generated.ts";
import type { Evidence_EvidenceFragment } from "./Evidence.generated.ts";
import { draftOf, emptyEvidence, fieldsOf, type EvidenceDraft } from "./evidence-draft.ts";
import { EvidenceFields } from "./EvidenceFields.tsx";
import type { EvidenceOwner } from "./evidence-owner.ts";
import { readNumber } from "./read-number.ts";

interface EvidenceDialogProps {
  /** Null: a new one. */
  evidence: Evidence_EvidenceFragment | null;
  owner: EvidenceOwner;
  /** The language the practice or adoption is written in. */
  language: string;
  /** Where the adoption stands; null for a practice. */
  state: AdoptionState | null;
  onClose: () => void;
}

/** Writes a result down. What is typed stays on this device until the hub has it. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { evidence, owner, language, state, onClose } = props;
  const { t, i18n } = useLingui();
  const send = useSend();
  const formId = useId();
  const clientKey = useRef(newClientKey());
  const ownerId = owner.practiceId ?? owner.adoptionId ?? "";
  const { draft, change, forget } = useKeptDraft<EvidenceDraft>(
    `evidence/${evidence?.id ?? ownerId}`,
    evidence ? draftOf(evidence) : emptyEvidence(language, state ?? ""),
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const [value, before] = [readNumber(draft.value), readNumber(draft.before)];

  const check = (): FieldProblem[] => {
    const found: FieldProblem[] = [];
    const say = (fieldId: string, message: string) => found.push({ fieldId, message });
    if (countGraphemes(draft.claim.trim()) < limits.evidenceClaim.min)
      say("evidence-claim", t`Say in a sentence what changed`);
    if (Number.isNaN(before)) say("evidence-valueBefore", t`The figure before is not a number`);
    if (Number.isNaN(value)) say("evidence-value", t`The figure is not a number`);
    if (before !== null && value === null)
      say("evidence-value", t`A figure before needs the figure after it`);
    return found;
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = check();
    setProblems(found);
    if (found.length > 0) return;
    setBusy(true);
    const fields = fieldsOf(draft, value, before);
    const sent = evidence
      ? await send(UpdateEvidenceDocument, {
          language: i18n.locale,
          input: { ...fields, evidenceId: evidence.id },
        })
      : await send(AddEvidenceDocument, {
          language: i18n.locale,
          input: {
            ...fields,
            ...owner,
            adoptionState: draft.state || null,
            clientKey: clientKey.current,
          },
        });
    setBusy(false);
    if (!sent.ok) {
      return setProblems([{ fieldId: `evidence-${sent.field ?? "claim"}`, message: sent.message }]);
    }
    forget();
    onClose();
  };
  return (
    <Dialog
      open
      size="wide"
      title={evidence ? <Trans>Change a result</Trans> : <Trans>Add a result</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={busy}>
            <Trans>Save the result</Trans>
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary problems={problems} />
        <EvidenceFields
          draft={draft}
          change={change}
          error={(field) =>
            problems.find(({ fieldId }) => fieldId === `evidence-${field}`)?.message
          }
          ofAdoption={owner.adoptionId !== undefined && evidence === null}
        />
      </form>
    </Dialog>
  );
}
