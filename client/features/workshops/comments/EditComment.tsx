import { useAct } from "#client/apollo/useAct.ts";
import { EditForm } from "#client/ui/comments/EditForm.tsx";
import { useRoom } from "../room/room.ts";
import { EditCommentDocument } from "./ChangeComment.generated.ts";
import type { CommentEntry_CommentFragment } from "./CommentEntry.generated.ts";

interface EditCommentProps {
  comment: CommentEntry_CommentFragment;
  onDone: () => void;
}

export function EditComment({ comment, onDone }: EditCommentProps) {
  const { language } = useRoom();
  const { act, busy, problem } = useAct();
  const save = (body: string) =>
    act(EditCommentDocument, { language, input: { commentId: comment.id, body } });
  return <EditForm comment={comment} busy={busy} problem={problem} onSave={save} onDone={onDone} />;
}
