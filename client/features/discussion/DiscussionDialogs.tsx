import { useLingui } from "@lingui/react/macro";
import { useAct } from "#client/apollo/useAct.ts";
import { HideForm } from "#client/ui/comments/HideForm.tsx";
import { WithdrawForm } from "#client/ui/comments/WithdrawForm.tsx";
import { showToast } from "#client/ui/toasts.ts";
import {
  HideDiscussionCommentDocument,
  ShowDiscussionCommentDocument,
  WithdrawDiscussionCommentDocument,
} from "./ChangeDiscussion.generated.ts";
import type { SaidComment } from "./DiscussionEntry.tsx";

interface DiscussionDialogsProps {
  comment: SaidComment;
  open: "hide" | "withdraw";
  onClose: () => void;
}

/** What is asked before words go. */
export function DiscussionDialogs({ comment, open, onClose }: DiscussionDialogsProps) {
  const { t, i18n } = useLingui();
  const { act, busy, problem } = useAct();
  const language = i18n.locale;
  const { id: commentId } = comment;
  const withdraw = async () => {
    if (await act(WithdrawDiscussionCommentDocument, { language, input: { commentId } })) onClose();
  };
  const hide = async (reason: string) => {
    const input = { commentId, reason };
    if (!(await act(HideDiscussionCommentDocument, { language, input }))) return;
    onClose();
    showToast({
      message: t`The comment is hidden`,
      undo: () => void act(ShowDiscussionCommentDocument, { language, input: { commentId } }),
    });
  };
  const asked = { comment, busy, problem, onClose };
  return open === "withdraw" ? (
    <WithdrawForm {...asked} onWithdraw={() => void withdraw()} />
  ) : (
    <HideForm
      {...asked}
      hint={t`Everybody reads this in the place of the comment. The secretariat can show it again.`}
      onHide={(reason) => void hide(reason)}
    />
  );
}
