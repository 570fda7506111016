import { Trans, useLingui } from "@lingui/react/macro";
import { IconSend } from "@tabler/icons-react";
import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from "react";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { TextCounter } from "#client/ui/TextArea.tsx";
import type { CommentEntry } from "../outbox/outbox-entry.ts";
import { useDraft } from "../drafts/useDraft.ts";
import type { AttendeeFragment } from "../people/Attendee.generated.ts";
import { useSayWriting } from "../presence/useSayWriting.ts";
import { useRoom } from "../room/room.ts";
import type { SetHold } from "../room/useShownItem.ts";
import { AnsweredComment } from "./AnsweredComment.tsx";
import {
  lastCommentLanguage,
  rememberCommentLanguage,
} from "#client/ui/comments/comment-language.ts";
import { ComposerOptions } from "./ComposerOptions.tsx";
import { useGrowing } from "#client/ui/comments/useGrowing.ts";
import { useActive } from "./useActive.ts";
import { useSendComment } from "./useSendComment.ts";
import styles from "#client/ui/comments/Composer.module.css";

export interface ComposerHandle {
  /** Answers a comment: the composer has the focus and says whom. */
  reply: (commentId: string) => void;
  /** Takes a text back that the hub refused. */
  takeBack: (entry: CommentEntry) => void;
  focus: () => void;
}

interface ComposerProps {
  me: AttendeeFragment;
  agendaItemId: string;
  onSent: () => void;
  /** While something is written here the room must not move on under one's hands. */
  onHold: SetHold;
  ref: Ref<ComposerHandle>;
}

/** Enter makes a new line, as thoughts of officials have several; Ctrl or ⌘ with it sends. */
export function Composer({ me, agendaItemId, onSent, onHold, ref }: ComposerProps) {
  const { t } = useLingui();
  const room = useRoom();
  const kept = useDraft(me.id, agendaItemId);
  const { draft, change } = kept;
  const [fallback] = useState(() => lastCommentLanguage(room.language));
  const language = draft.language ?? fallback;
  // The seat may have changed since the draft was begun.
  const attribution = room.canSpeakForAgency ? draft.attribution : "PERSONAL";
  const { send, problem, forget } = useSendComment(
    kept,
    me.id,
    agendaItemId,
    language,
    attribution,
  );
  const { sayWriting, hasSent } = useSayWriting(room.workshopId, agendaItemId);
  const area = useRef<HTMLTextAreaElement>(null);
  useGrowing(area, draft.body);
  const { active, onFocus, onBlur } = useActive();
  const hasText = draft.body.trim() !== "";
  useEffect(() => {
    onHold("writing a comment", hasText);
    return () => onHold("writing a comment", false);
  }, [hasText, onHold]);

  const focus = () => area.current?.focus();
  useImperativeHandle(ref, () => ({
    focus,
    reply: (inReplyToId) => {
      change({ inReplyToId });
      focus();
    },
    takeBack: (entry) => {
      const { language: written, attribution, inReplyToId } = entry;
      // What was begun since stays, after what comes back.
      const body = draft.body === "" ? entry.body : `${entry.body}\n\n${draft.body}`;
      change({ body, language: written, attribution, inReplyToId });
      focus();
    },
  }));
  const submit = () => {
    if (!send()) return focus();
    hasSent();
    focus();
    onSent();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
    if (event.key === "Escape" && draft.inReplyToId) change({ inReplyToId: null });
  };
  return (
    // What is heard here is the focus coming and going within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={hasText ? `${styles.composer} ${styles.filled}` : styles.composer}
      aria-label={t`Write a comment`}
      data-writing={active || undefined}
      onFocus={onFocus}
      onBlur={onBlur}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {draft.inReplyToId ? (
        <AnsweredComment id={draft.inReplyToId} onForget={() => change({ inReplyToId: null })} />
      ) : null}
      <div className={styles.line}>
        <div className={styles.field}>
          <textarea
            ref={area}
            aria-label={t`Your comment`}
            rows={1}
            dir="auto"
            lang={language}
            value={draft.body}
            placeholder={t`Write a comment`}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "composer-problem" : undefined}
            onChange={(event) => {
              change({ body: event.target.value });
              forget();
              if (event.target.value.trim() !== "") sayWriting();
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <Button
          type="submit"
          variant="primary"
          aria-disabled={!hasText}
          icon={<IconSend size={18} aria-hidden="true" />}
          title={t`Send (Ctrl + Enter)`}
          // The field keeps the focus, and a phone its keyboard.
          onPointerDown={(event) => event.preventDefault()}
        >
          <Trans>Send</Trans>
        </Button>
      </div>
      <div className={styles.notes}>
        {problem ? <FieldError id="composer-problem">{problem}</FieldError> : null}
        {kept.kept ? null : (
          <FieldError>
            <Trans>This browser keeps nothing: send before you close the page.</Trans>
          </FieldError>
        )}
        {problem ? null : <TextCounter value={draft.body} max={limits.commentBody.max} />}
      </div>
      <ComposerOptions
        me={me}
        language={language}
        attribution={attribution}
        onLanguage={(tag) => {
          rememberCommentLanguage(tag);
          change({ language: tag });
        }}
        onAttribution={(attribution) => change({ attribution })}
      />
    </form>
  );
}
