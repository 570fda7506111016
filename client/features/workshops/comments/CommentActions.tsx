import { Trans } from "@lingui/react/macro";
import { IconArrowBackUp } from "@tabler/icons-react";
import type { ReactionKind } from "#schema/generated/graphql.ts";
import type { ReactionEntry } from "../outbox/outbox-entry.ts";
import { useRoom } from "../room/room.ts";
import type { CommentEntry_CommentFragment } from "./CommentEntry.generated.ts";
import type { commentRights } from "./comment-rights.ts";
import { Reactions } from "./Reactions.tsx";
import styles from "#client/ui/comments/Actions.module.css";

interface CommentActionsProps {
  comment: CommentEntry_CommentFragment;
  mine: readonly ReactionKind[];
  waiting: readonly ReactionEntry[];
  rights: ReturnType<typeof commentRights>;
  label: string;
  onReply: () => void;
}

export function CommentActions(props: CommentActionsProps) {
  const { comment, mine, waiting, rights, label, onReply } = props;
  const { me } = useRoom();
  if (comment.state === "WITHDRAWN") return null;
  return (
    <div className={styles.actions} role="group" aria-label={label}>
      <Reactions
        commentId={comment.id}
        counts={comment.reactions}
        mine={mine}
        waiting={waiting}
        attendanceId={me?.id ?? null}
        enabled={rights.answer}
      />
      {rights.answer ? (
        <button type="button" className={styles.action} onClick={onReply}>
          <IconArrowBackUp size={18} aria-hidden="true" />
          <Trans>Reply</Trans>
        </button>
      ) : null}
    </div>
  );
}
