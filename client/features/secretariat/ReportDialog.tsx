import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { TextArea } from "#client/ui/TextArea.tsx";
import { ReportCommentDocument } from "./Moderation.generated.ts";

interface ReportDialogProps {
  commentId: string;
  onClose: () => void;
}

/** Asks a moderator to look at a comment. */
export function ReportDialog({ commentId, onClose }: ReportDialogProps) {
  const { t } = useLingui();
  const { act, busy, problem } = useAct();
  const [reason, setReason] = useState("");
  const report = async () => {
    if (!(await act(ReportCommentDocument, { input: { commentId, reason: reason.trim() } })))
      return;
    onClose();
    showToast({ message: t`Reported. A moderator looks at it.` });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Report this comment`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Do not report it</Trans>
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void report()}>
            <Trans>Report comment</Trans>
          </Button>
        </>
      }
    >
      <TextArea
        label={t`What is wrong with it?`}
        hint={t`Only the moderators read this, and they are not told who reported.`}
        error={problem ?? undefined}
        value={reason}
        max={limits.reportReason.max}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
