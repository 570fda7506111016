import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useState, type KeyboardEvent } from "react";
import { Button } from "#client/ui/Button.tsx";
import type {
  CommentEntry as WaitingEntry,
  OutboxEntry,
  ReactionEntry,
} from "../outbox/outbox-entry.ts";
import { useRoom } from "../room/room.ts";
import { CommentEntry, domIdOf } from "./CommentEntry.tsx";
import { NewCommentsPill } from "./NewCommentsPill.tsx";
import type { ItemComments } from "./useItemComments.ts";
import { useGoToWanted } from "./useGoToWanted.ts";
import { useJump } from "./useJump.ts";
import type { Reading } from "./useReading.ts";
import { useSeenReplies } from "./useSeenReplies.ts";
import { useUnseen } from "./useUnseen.ts";
import { WaitingComment } from "./WaitingComment.tsx";
import styles from "./CommentList.module.css";

interface CommentListProps {
  agendaItemId: string;
  list: ItemComments;
  /** What of this person waits to be sent, for the whole workshop. */
  waiting: readonly OutboxEntry[];
  reading: Reading;
  onReply: (commentId: string) => void;
  onTakeBack: (entry: WaitingEntry) => void;
}

const noReactions: readonly ReactionEntry[] = [];
/** Ask for the page before this one so many px before its beginning comes into view. */
const earlyPx = 600;

/** A feed: Page up and down go from comment to comment, one Tab stop for all of them. */
export function CommentList(props: CommentListProps) {
  const { agendaItemId, list, waiting, reading, onReply, onTakeBack } = props;
  const { t } = useLingui();
  const { me } = useRoom();
  const { comments, hasEarlier, loading, loadEarlier } = list;
  const [current, setCurrent] = useState<string | null>(null);
  const { highlighted, jump } = useJump(list, reading);
  useGoToWanted(agendaItemId, list.loaded, jump);
  useSeenReplies(reading.scroller, comments);
  const unseen = useUnseen(agendaItemId, comments, me?.id ?? null, reading.atEnd);

  const arrived = new Set(comments.map((comment) => comment.clientKey));
  const pending = waiting.filter(
    (entry): entry is WaitingEntry =>
      entry.kind === "comment" && entry.agendaItemId === agendaItemId && !arrived.has(entry.key),
  );
  const reactionsOf = useWaitingReactions(waiting);
  const reachable = comments.some((comment) => comment.id === current)
    ? current
    : comments.at(-1)?.id;

  useEffect(() => {
    const box = reading.scroller.current;
    if (!box || !hasEarlier) return;
    const look = () => {
      if (box.scrollTop < earlyPx && !loading) void loadEarlier();
    };
    look();
    box.addEventListener("scroll", look, { passive: true });
    return () => box.removeEventListener("scroll", look);
  }, [hasEarlier, loadEarlier, loading, reading.scroller]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLElement)) return;
    const own = event.target.closest<HTMLElement>("[data-comment]")?.dataset["comment"];
    const at = comments.findIndex((comment) => comment.id === own);
    const next = comments[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    setCurrent(next.id);
    document.getElementById(domIdOf(next.id))?.focus();
  };

  return (
    <div className={styles.frame}>
      <div ref={reading.scroller} className={styles.scroller}>
        <div ref={reading.content} className={styles.content}>
          {hasEarlier ? (
            <p className={styles.earlier}>
              <Button
                variant="quiet"
                size="small"
                busy={loading}
                onClick={() => void loadEarlier()}
              >
                <Trans>Show earlier comments</Trans>
              </Button>
            </p>
          ) : null}
          {/* A feed is gone through by keys: WAI-ARIA feed pattern. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <div role="feed" aria-busy={loading} aria-label={t`Comments`} onKeyDown={onKeyDown}>
            {comments.map((comment, index) => (
              <CommentEntry
                key={comment.id}
                id={comment.id}
                place={index + 1}
                reachable={comment.id === reachable}
                highlighted={comment.id === highlighted}
                waitingReactions={reactionsOf(comment.id)}
                onReply={onReply}
                onJump={jump}
              />
            ))}
            {pending.map((entry) => (
              <WaitingComment key={entry.key} entry={entry} onEdit={onTakeBack} />
            ))}
          </div>
        </div>
      </div>
      <NewCommentsPill
        count={unseen.count}
        onGo={() => {
          const first = unseen.firstId ? document.getElementById(domIdOf(unseen.firstId)) : null;
          if (first) reading.show(first);
          else reading.toEnd();
          unseen.see();
        }}
      />
    </div>
  );
}

/** The reactions that wait, by comment; the same array for a comment as long as nothing changes. */
function useWaitingReactions(waiting: readonly OutboxEntry[]) {
  const byComment = new Map<string, ReactionEntry[]>();
  for (const entry of waiting) {
    if (entry.kind !== "reaction" || entry.refused !== null) continue;
    byComment.set(entry.commentId, [...(byComment.get(entry.commentId) ?? []), entry]);
  }
  return useCallback(
    (id: string) => byComment.get(id) ?? noReactions,
    // The map is made anew with the list it is made from.
    // oxlint-disable-next-line react/exhaustive-deps
    [waiting],
  );
}
