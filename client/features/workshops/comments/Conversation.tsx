import { Trans } from "@lingui/react/macro";
import { IconMessages } from "@tabler/icons-react";
import { Suspense, useCallback, useEffect, useRef, type Ref } from "react";
import { withDeskTexts } from "#client/i18n/language.ts";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { FailureNotice } from "#client/app/FailureNotice.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { useOutbox } from "../outbox/outbox.ts";
import { WritingLine } from "../presence/WritingLine.tsx";
import type { RoomPresence } from "../presence/usePresence.ts";
import { useRoom } from "../room/room.ts";
import type { SetHold } from "../room/useShownItem.ts";
import { CommentList } from "./CommentList.tsx";
import { Composer, type ComposerHandle } from "./Composer.tsx";
import { ReadOnlyNote } from "./ReadOnlyNote.tsx";
import { useItemComments } from "./useItemComments.ts";
import { useReading } from "./useReading.ts";
import styles from "./Conversation.module.css";

const OwnHeld = lazyPart(
  withDeskTexts(() =>
    import("../../secretariat/OwnHeld.tsx").then((module) => ({ default: module.OwnHeld })),
  ),
);

interface ConversationProps {
  agendaItemId: string;
  writing: RoomPresence["writing"];
  onHold: SetHold;
  composer?: Ref<ComposerHandle>;
}

/** What is said at one agenda item, and the place to say something. */
export function Conversation({ agendaItemId, writing, onHold, composer }: ConversationProps) {
  const { me, language, canComment, state, holds } = useRoom();
  const list = useItemComments(agendaItemId, language);
  const waiting = useOutbox(me?.id ?? null);
  const reading = useReading(`${agendaItemId}/${String(list.loaded)}`);
  const away = !reading.atEnd;
  useEffect(() => {
    onHold("reading what was said", away);
    return () => onHold("reading what was said", false);
  }, [away, onHold]);
  const own = useRef<ComposerHandle>(null);
  const setComposer = useCallback(
    (handle: ComposerHandle | null) => {
      own.current = handle;
      if (typeof composer === "function") composer(handle);
      else if (composer) composer.current = handle;
    },
    [composer],
  );
  const onReply = useCallback((id: string) => own.current?.reply(id), []);
  const hasWaiting = waiting.some(
    (entry) => entry.kind === "comment" && entry.agendaItemId === agendaItemId,
  );
  const empty = list.loaded && list.comments.length === 0 && !hasWaiting;
  return (
    <div className={styles.conversation}>
      {list.loaded || hasWaiting ? null : (
        <Loading failure={list.failure} onRetry={list.loadEarlier} />
      )}
      {empty ? <NothingSaid canComment={canComment} /> : null}
      {(list.loaded && !empty) || hasWaiting ? (
        <CommentList
          agendaItemId={agendaItemId}
          list={list}
          waiting={waiting}
          reading={reading}
          onReply={onReply}
          onTakeBack={(entry) => own.current?.takeBack(entry)}
        />
      ) : null}
      <Suspense>{holds && me ? <OwnHeld agendaItemId={agendaItemId} /> : null}</Suspense>
      {state === "LIVE" ? (
        <WritingLine writing={writing} agendaItemId={agendaItemId} meId={me?.id ?? null} />
      ) : null}
      {state === "CLOSED" ? null : me && canComment ? (
        <Composer
          ref={setComposer}
          me={me}
          agendaItemId={agendaItemId}
          onSent={reading.toEnd}
          onHold={onHold}
        />
      ) : (
        <ReadOnlyNote />
      )}
    </div>
  );
}

function Loading({ failure, onRetry }: { failure: unknown; onRetry: () => Promise<void> }) {
  return (
    <div className={styles.fill}>
      {failure ? (
        <FailureNotice error={failure} onRetry={() => void onRetry()} />
      ) : (
        <Skeleton lines={5} />
      )}
    </div>
  );
}

function NothingSaid({ canComment }: { canComment: boolean }) {
  return (
    <div className={styles.fill}>
      <EmptyState
        icon={<IconMessages size={28} aria-hidden="true" />}
        title={<Trans>Nothing was said here yet</Trans>}
      >
        {canComment ? (
          <Trans>Ask a question, tell how your city does it, or say what you need.</Trans>
        ) : (
          <Trans>Comments on this item appear here, in the order they are made.</Trans>
        )}
      </EmptyState>
    </div>
  );
}
