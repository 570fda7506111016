import { useLingui } from "@lingui/react/macro";
import {
  IconCheck,
  IconDots,
  IconMessages,
  IconPencil,
  IconRotate,
  IconTrash,
} from "@tabler/icons-react";
import { newClientKey } from "#client/apollo/client-key.ts";
import { useAct } from "#client/apollo/useAct.ts";
import type { ClaimStatus } from "#schema/generated/graphql.ts";
import { FieldError } from "#client/ui/FieldError.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { Menu, type MenuItem } from "#client/ui/Menu.tsx";
import { showToast } from "#client/ui/toasts.ts";
import type { Evidence_EvidenceFragment } from "./Evidence.generated.ts";
import {
  AddEvidenceDocument,
  RemoveEvidenceDocument,
  VerifyEvidenceDocument,
} from "./ChangeEvidence.generated.ts";
import { draftOf, fieldsOf } from "./evidence-draft.ts";
import type { EvidenceOwner } from "./evidence-owner.ts";
import { EvidenceFacts } from "./EvidenceFacts.tsx";
import styles from "./Evidence.module.css";

interface EvidenceRowProps {
  evidence: Evidence_EvidenceFragment;
  owner: EvidenceOwner;
  onChange: () => void;
}

/** A result with what one may do to it: change or remove one's own, verify that of others. */
export function EvidenceRow({ evidence, owner, onChange }: EvidenceRowProps) {
  const { t, i18n } = useLingui();
  const { act, problem } = useAct();
  const language = i18n.locale;
  const putBack = () =>
    act(AddEvidenceDocument, {
      language,
      input: {
        ...owner,
        ...fieldsOf(draftOf(evidence), evidence.value, evidence.valueBefore),
        adoptionState: evidence.adoptionState,
        clientKey: newClientKey(),
      },
    });
  const remove = async () => {
    const input = { evidenceId: evidence.id };
    if (!(await act(RemoveEvidenceDocument, { input, language }))) return;
    showToast({ message: t`The result was removed`, undo: () => void putBack() });
  };
  const verify = (status: ClaimStatus) =>
    void act(VerifyEvidenceDocument, { input: { evidenceId: evidence.id, status }, language });
  const { viewerCanChange, viewerCanVerify, status } = evidence;
  const items: (MenuItem | false)[] = [
    viewerCanChange && {
      label: t`Change`,
      icon: <IconPencil size={18} aria-hidden="true" />,
      onSelect: onChange,
    },
    viewerCanVerify &&
      status !== "CONFIRMED" && {
        label: t`I checked it: it holds`,
        icon: <IconCheck size={18} aria-hidden="true" />,
        onSelect: () => verify("CONFIRMED"),
      },
    viewerCanVerify &&
      status !== "DISPUTED" && {
        label: t`It does not hold`,
        icon: <IconMessages size={18} aria-hidden="true" />,
        onSelect: () => verify("DISPUTED"),
      },
    viewerCanVerify &&
      status !== "STATED" && {
        label: t`Take the verification back`,
        icon: <IconRotate size={18} aria-hidden="true" />,
        onSelect: () => verify("STATED"),
      },
    viewerCanChange && {
      label: t`Remove`,
      icon: <IconTrash size={18} aria-hidden="true" />,
      danger: true,
      onSelect: () => void remove(),
    },
  ];
  const offered = items.filter((item) => item !== false);
  return (
    <li className={styles.row}>
      <div className={styles.rowBody}>
        <EvidenceFacts evidence={evidence} counting={Boolean(owner.practiceId)} />
        {problem ? <FieldError>{problem}</FieldError> : null}
      </div>
      {offered.length > 0 ? (
        <Menu
          items={offered}
          button={(props) => (
            <IconButton
              {...props}
              label={t`More for the result “${evidence.claim}”`}
              icon={<IconDots size={20} aria-hidden="true" />}
            />
          )}
        />
      ) : null}
    </li>
  );
}
