import { useAct } from "#client/apollo/useAct.ts";
import { WithdrawForm } from "#client/ui/comments/WithdrawForm.tsx";
import { useRoom } from "../room/room.ts";
import { WithdrawCommentDocument } from "./ChangeComment.generated.ts";
import type { CommentEntry_CommentFragment } from "./CommentEntry.generated.ts";

interface WithdrawDialogProps {
  comment: CommentEntry_CommentFragment;
  onClose: () => void;
}

export function WithdrawDialog({ comment, onClose }: WithdrawDialogProps) {
  const { language } = useRoom();
  const { act, busy, problem } = useAct();
  const withdraw = async () => {
    const input = { commentId: comment.id };
    if (await act(WithdrawCommentDocument, { language, input })) onClose();
  };
  return (
    <WithdrawForm
      comment={comment}
      busy={busy}
      problem={problem}
      onWithdraw={() => void withdraw()}
      onClose={onClose}
    />
  );
}
