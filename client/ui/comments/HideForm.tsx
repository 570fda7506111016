import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { countGraphemes } from "#client/ui/graphemes.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { type QuotedComment, ReplyQuote } from "./ReplyQuote.tsx";

interface HideFormProps {
  comment: QuotedComment;
  hint: string;
  busy: boolean;
  /** Why the hub said no. */
  problem: string | null;
  onHide: (reason: string) => void;
  onClose: () => void;
}

/** Moderation is seen by everybody, so it has a reason that everybody reads. */
export function HideForm({ comment, hint, busy, problem, onHide, onClose }: HideFormProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const { min, max } = limits.hideReason;
  const hide = () => {
    const length = countGraphemes(reason.trim());
    setMissing(length < min);
    if (length < min || length > max) return;
    onHide(reason.trim());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Hide this comment`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Do not hide it</Trans>
          </Button>
          <Button variant="danger" busy={busy} onClick={hide}>
            <Trans>Hide comment</Trans>
          </Button>
        </>
      }
    >
      <ReplyQuote answered={comment} />
      <TextArea
        label={t`Why?`}
        hint={hint}
        error={problem ?? (missing ? t`Say in a few words why it is hidden.` : undefined)}
        value={reason}
        max={max}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
