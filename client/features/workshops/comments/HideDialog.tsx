import { useLingui } from "@lingui/react/macro";
import { useAct } from "#client/apollo/useAct.ts";
import { HideForm } from "#client/ui/comments/HideForm.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { useRoom } from "../room/room.ts";
import { HideCommentDocument, ShowCommentDocument } from "./ChangeComment.generated.ts";
import type { CommentEntry_CommentFragment } from "./CommentEntry.generated.ts";

interface HideDialogProps {
  comment: CommentEntry_CommentFragment;
  onClose: () => void;
}

export function HideDialog({ comment, onClose }: HideDialogProps) {
  const { t } = useLingui();
  const { language } = useRoom();
  const { act, busy, problem } = useAct();
  const hide = async (reason: string) => {
    const input = { commentId: comment.id, reason };
    if (!(await act(HideCommentDocument, { language, input }))) return;
    onClose();
    showToast({
      message: t`The comment is hidden`,
      undo: () => void act(ShowCommentDocument, { language, input: { commentId: comment.id } }),
    });
  };
  return (
    <HideForm
      comment={comment}
      hint={t`Everybody reads this in the place of the comment. Hosts can show it again.`}
      busy={busy}
      problem={problem}
      onHide={(reason) => void hide(reason)}
      onClose={onClose}
    />
  );
}
