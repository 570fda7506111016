import { Trans, useLingui } from "@lingui/react/macro";
import { IconSend } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { useNavigate } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { SubmitPracticeDocument } from "./SubmitPractice.generated.ts";
import styles from "./Write.module.css";

interface SubmitForReviewProps {
  practice: { id: string; slug: string };
  /** It was published before: then readers are told what is new. */
  again: boolean;
  /** Nothing is missing and everything is stored. */
  ready: boolean;
}

/** Hands the note in: from then on it is read, not written. */
export function SubmitForReview({ practice, again, ready }: SubmitForReviewProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { act, busy, problem } = useAct();
  const [changeNote, setChangeNote] = useState("");
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    const input = { practiceId: practice.id, changeNote: changeNote.trim() };
    if (!(await act(SubmitPracticeDocument, { input }))) return;
    showToast({ message: t`Submitted for review` });
    void navigate(`/practices/${practice.slug}/review`);
  };
  return (
    <form className={styles.part} onSubmit={(event) => void submit(event)}>
      {again ? (
        <TextArea
          label={t`What is new in this version?`}
          hint={t`Readers see it beside the version`}
          rows={2}
          value={changeNote}
          onChange={(event) => setChangeNote(event.target.value)}
        />
      ) : null}
      <p className={styles.soft}>
        <Trans>
          Two people of other cities, or the secretariat, read it and answer six questions. While
          they do, nobody writes; you can take it back at any time.
        </Trans>
      </p>
      {problem ? <FieldError>{problem}</FieldError> : null}
      <div>
        <Button
          variant="primary"
          type="submit"
          busy={busy}
          disabled={!ready}
          icon={<IconSend size={18} aria-hidden="true" />}
        >
          <Trans>Submit for review</Trans>
        </Button>
      </div>
    </form>
  );
}
