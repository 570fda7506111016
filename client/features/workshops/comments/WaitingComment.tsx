import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconClock, IconSend } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useConnection } from "#client/apollo/connection.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import type { CommentEntry } from "../outbox/outbox-entry.ts";
import { outbox } from "../outbox/outbox.ts";
import { useOutboxPause } from "../outbox/outbox-pauses.ts";
import { PersonName } from "../people/PersonName.tsx";
import { useRoom } from "../room/room.ts";
import { CommentMarks } from "#client/ui/comments/CommentMarks.tsx";
import { WrittenText } from "#client/ui/comments/WrittenText.tsx";
import styles from "#client/ui/comments/Comment.module.css";

interface WaitingCommentProps {
  entry: CommentEntry;
  /** Takes the text back into the composer. */
  onEdit: (entry: CommentEntry) => void;
}

/** What was written here and has not arrived yet: in its place at the end, marked as such. */
export function WaitingComment({ entry, onEdit }: WaitingCommentProps) {
  const { t } = useLingui();
  const { me } = useRoom();
  if (!me) return null;
  const marks = { ...entry, onBehalfOf: me.seat, editedAt: null, state: "SHOWN" } as const;
  return (
    <article
      className={styles.entry}
      aria-label={t`Your comment that is not sent yet`}
      data-waiting
    >
      <Avatar name={me.name} guest={me.isGuest} />
      <div className={styles.body}>
        <header className={styles.head}>
          <PersonName person={me} isMe />
          <CommentMarks comment={marks} />
        </header>
        <div className={styles.waiting}>
          <WrittenText text={entry.body} language={entry.language} />
        </div>
        {entry.refused === null ? (
          <SendingState attendanceId={me.id} />
        ) : (
          <Refused entry={entry} reason={entry.refused} onEdit={onEdit} />
        )}
      </div>
    </article>
  );
}

function SendingState({ attendanceId }: { attendanceId: string }) {
  const connection = useConnection();
  const until = useOutboxPause(attendanceId);
  if (connection === "online" && until !== null) {
    return (
      <p className={styles.state}>
        <IconClock size={16} aria-hidden="true" />
        <SentSoon key={until} until={until} />
      </p>
    );
  }
  return connection === "online" ? (
    <p className={styles.state}>
      <IconSend size={16} aria-hidden="true" />
      <Trans>Sending …</Trans>
    </p>
  ) : (
    <p className={styles.state}>
      <IconClock size={16} aria-hidden="true" />
      <Trans>Kept on this device. It is sent when the connection is back.</Trans>
    </p>
  );
}

/** Counts down to the moment when the hub takes more. */
function SentSoon({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(1, Math.ceil((until - now) / 1_000));
  return (
    <Plural
      value={seconds}
      one="Many comments in a short time: this one is sent by itself in # second."
      other="Many comments in a short time: this one is sent by itself in # seconds."
    />
  );
}

interface RefusedProps extends WaitingCommentProps {
  reason: string;
}

function Refused({ entry, reason, onEdit }: RefusedProps) {
  const { t } = useLingui();
  // A new place in the queue: what was written since has gone ahead.
  const retry = () => outbox.put({ ...entry, refused: null, at: Date.now() });
  const edit = () => {
    outbox.remove(entry);
    onEdit(entry);
  };
  return (
    <div className={styles.refused} role="alert">
      <FieldError>{reason || t`The hub did not take this comment.`}</FieldError>
      <div className={styles.refusedActions}>
        <Button size="small" onClick={retry}>
          <Trans>Retry</Trans>
        </Button>
        <Button size="small" onClick={edit}>
          <Trans>Edit</Trans>
        </Button>
        <Button size="small" variant="quiet" onClick={() => outbox.remove(entry)}>
          <Trans>Discard</Trans>
        </Button>
      </div>
    </div>
  );
}
