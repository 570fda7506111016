import { Trans, useLingui } from "@lingui/react/macro";
import { IconClock, IconSend } from "@tabler/icons-react";
import { useConnection } from "#client/apollo/connection.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Button } from "#client/ui/Button.tsx";
import { CommentMarks } from "#client/ui/comments/CommentMarks.tsx";
import { WrittenText } from "#client/ui/comments/WrittenText.tsx";
import styles from "#client/ui/comments/Comment.module.css";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Name } from "#client/ui/Name.tsx";
import type { Standing } from "./discussion-rights.ts";
import { putWaiting, removeWaiting, type WaitingComment } from "./waiting-comments.ts";

interface WaitingEntryProps {
  entry: WaitingComment;
  me: { name: string };
  seats: Standing["seats"];
  /** Takes the text back into the composer; null: there is none. */
  onEdit: (() => void) | null;
}

/** What was written here and has not arrived yet: in its place at the end, marked as such. */
export function WaitingEntry({ entry, me, seats, onEdit }: WaitingEntryProps) {
  const { t } = useLingui();
  const connection = useConnection();
  const onBehalfOf = seats.find(({ id }) => id === entry.seatId) ?? null;
  const marks = { ...entry, onBehalfOf, editedAt: null, state: "SHOWN" as const };
  return (
    <article
      className={styles.entry}
      aria-label={t`Your comment that is not sent yet`}
      data-waiting
    >
      <Avatar name={me.name} />
      <div className={styles.body}>
        <header className={styles.head}>
          <strong>
            <Name>{me.name}</Name>
          </strong>
          <CommentMarks comment={marks} />
        </header>
        <div className={styles.waiting}>
          <WrittenText text={entry.body} language={entry.language} />
        </div>
        {entry.refused === null ? (
          <p className={styles.state}>
            {connection === "online" ? (
              <>
                <IconSend size={16} aria-hidden="true" />
                <Trans>Sending …</Trans>
              </>
            ) : (
              <>
                <IconClock size={16} aria-hidden="true" />
                <Trans>Kept on this device. It is sent when the connection is back.</Trans>
              </>
            )}
          </p>
        ) : (
          <div className={styles.refused} role="alert">
            <FieldError>{entry.refused || t`The hub did not take this comment.`}</FieldError>
            <div className={styles.refusedActions}>
              <Button size="small" onClick={() => putWaiting({ ...entry, refused: null })}>
                <Trans>Retry</Trans>
              </Button>
              {onEdit ? (
                <Button size="small" onClick={onEdit}>
                  <Trans>Edit</Trans>
                </Button>
              ) : null}
              <Button size="small" variant="quiet" onClick={() => removeWaiting(entry.clientKey)}>
                <Trans>Discard</Trans>
              </Button>
            </div>
          </div>
        )}
      </div>
    </article>
  );
}
