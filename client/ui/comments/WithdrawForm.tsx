import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { type QuotedComment, ReplyQuote } from "./ReplyQuote.tsx";

interface WithdrawFormProps {
  comment: QuotedComment;
  busy: boolean;
  /** Why the hub said no. */
  problem: string | null;
  onWithdraw: () => void;
  onClose: () => void;
}

/** Asks first: a withdrawn text is gone from the hub, so there is nothing that Undo could bring back. */
export function WithdrawForm({ comment, busy, problem, onWithdraw, onClose }: WithdrawFormProps) {
  const { t } = useLingui();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Withdraw your comment`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button variant="danger" busy={busy} onClick={onWithdraw}>
            <Trans>Withdraw comment</Trans>
          </Button>
        </>
      }
    >
      <ReplyQuote answered={comment} />
      <p>
        <Trans>
          Its words are deleted for everybody. Its place stays, with a note that you withdrew it.
        </Trans>
      </p>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </Dialog>
  );
}
