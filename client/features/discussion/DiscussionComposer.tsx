import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowBackUp, IconSend, IconX } from "@tabler/icons-react";
import {
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from "react";
import { limits } from "#schema/limits.ts";
import { newClientKey } from "#client/apollo/client-key.ts";
import { contentLanguages } from "#client/i18n/content-languages.ts";
import { useLocation } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import {
  lastCommentLanguage,
  rememberCommentLanguage,
} from "#client/ui/comments/comment-language.ts";
import { type QuotedComment, ReplyQuote } from "#client/ui/comments/ReplyQuote.tsx";
import { useGrowing } from "#client/ui/comments/useGrowing.ts";
import styles from "#client/ui/comments/Composer.module.css";
import { FieldError } from "#client/ui/FieldError.tsx";
import { countGraphemes } from "#client/ui/graphemes.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { TextCounter } from "#client/ui/TextArea.tsx";
import { useDraft } from "../workshops/drafts/useDraft.ts";
import type { Subject } from "./discussion-cache.ts";
import type { Standing } from "./discussion-rights.ts";
import { putWaiting, type WaitingComment } from "./waiting-comments.ts";

export interface ComposerHandle {
  reply: (commentId: string) => void;
  /** Takes a text back that the hub refused. */
  takeBack: (entry: WaitingComment) => void;
}

interface DiscussionComposerProps {
  me: { id: string };
  subject: Subject;
  seats: Standing["seats"];
  /** Who will read it. */
  audience: ReactNode;
  quoteOf: (commentId: string) => QuotedComment | null;
  ref: Ref<ComposerHandle>;
}

/** Enter makes a new line; Ctrl or ⌘ with it sends. What is typed is kept at every key. */
export function DiscussionComposer(props: DiscussionComposerProps) {
  const { me, subject, seats, audience, quoteOf, ref } = props;
  const { t, i18n } = useLingui();
  const { draft, change, clear, kept } = useDraft(me.id, subject.id);
  const [fallback] = useState(() => lastCommentLanguage(i18n.locale));
  const [seatId, setSeatId] = useState<string | null>(null);
  const [empty, setEmpty] = useState(false);
  const { pathname } = useLocation();
  const area = useRef<HTMLTextAreaElement>(null);
  useGrowing(area, draft.body);
  const language = draft.language ?? fallback;
  const seat = seats.find(({ id }) => id === seatId) ?? seats[0] ?? null;
  const attribution = seat ? draft.attribution : "PERSONAL";
  const answered = draft.inReplyToId === null ? null : quoteOf(draft.inReplyToId);
  const { max } = limits.commentBody;
  const hasText = draft.body.trim() !== "";
  const tooLong = draft.body.length > max && countGraphemes(draft.body) > max;

  const focus = () => area.current?.focus();
  useImperativeHandle(ref, () => ({
    reply: (inReplyToId) => {
      change({ inReplyToId });
      focus();
    },
    takeBack: (entry) => {
      // What was begun since stays, after what comes back.
      const body = draft.body === "" ? entry.body : `${entry.body}\n\n${draft.body}`;
      change({ body, language: entry.language, inReplyToId: entry.inReplyToId });
      focus();
    },
  }));
  const submit = () => {
    setEmpty(!hasText);
    if (hasText && !tooLong) {
      putWaiting({
        clientKey: newClientKey(),
        personId: me.id,
        subjectType: subject.type,
        subjectId: subject.id,
        body: draft.body,
        language,
        attribution,
        seatId: attribution === "AGENCY" ? (seat?.id ?? null) : null,
        inReplyToId: draft.inReplyToId,
        address: pathname,
        refused: null,
      });
      clear();
    }
    focus();
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
    <form
      className={`${styles.composer} ${styles.filled}`}
      aria-label={t`Write a comment`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {answered ? (
        <div className={styles.answered}>
          <IconArrowBackUp size={18} aria-hidden="true" />
          <ReplyQuote answered={answered} />
          <IconButton
            size="small"
            label={t`Do not answer, write a comment of its own`}
            icon={<IconX size={18} aria-hidden="true" />}
            onClick={() => change({ inReplyToId: null })}
          />
        </div>
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
            aria-invalid={empty ? true : undefined}
            aria-describedby={empty ? "discussion-problem" : undefined}
            onChange={(event) => {
              change({ body: event.target.value });
              setEmpty(false);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <Button
          type="submit"
          variant="primary"
          aria-disabled={!hasText || tooLong}
          icon={<IconSend size={18} aria-hidden="true" />}
          title={t`Send (Ctrl + Enter)`}
        >
          <Trans>Send</Trans>
        </Button>
      </div>
      <div className={styles.notes}>
        {empty ? (
          <FieldError id="discussion-problem">
            <Trans>Write something first.</Trans>
          </FieldError>
        ) : null}
        {kept ? null : (
          <FieldError>
            <Trans>This browser keeps nothing: send before you close the page.</Trans>
          </FieldError>
        )}
        <TextCounter value={draft.body} max={max} />
      </div>
      <div className={styles.options}>
        <select
          className={styles.option}
          aria-label={t`Language of this comment`}
          value={language}
          onChange={(event) => {
            rememberCommentLanguage(event.target.value);
            change({ language: event.target.value });
          }}
        >
          {contentLanguages.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
        {seat ? (
          <select
            className={styles.option}
            aria-label={t`In whose name`}
            value={attribution === "AGENCY" ? seat.id : ""}
            onChange={({ target: { value } }) => {
              setSeatId(value === "" ? null : value);
              change({ attribution: value === "" ? "PERSONAL" : "AGENCY" });
            }}
          >
            <option value="">{t`Personal`}</option>
            {seats.map(({ id, name }) => (
              <option key={id} value={id}>{t`For ${name}`}</option>
            ))}
          </select>
        ) : null}
        <p className={styles.audience}>{audience}</p>
      </div>
    </form>
  );
}
