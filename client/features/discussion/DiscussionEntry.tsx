import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowBackUp } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Avatar } from "#client/ui/Avatar.tsx";
import actions from "#client/ui/comments/Actions.module.css";
import { CommentBody } from "#client/ui/comments/CommentBody.tsx";
import { CommentMarks } from "#client/ui/comments/CommentMarks.tsx";
import { ReplyQuote } from "#client/ui/comments/ReplyQuote.tsx";
import { Name } from "#client/ui/Name.tsx";
import { Time } from "#client/ui/Time.tsx";
import styles from "#client/ui/comments/Comment.module.css";
import { EditDiscussionCommentDocument } from "./ChangeDiscussion.generated.ts";
import { DiscussionMenu } from "./DiscussionMenu.tsx";
import type { Discussion_PageFragment } from "./Discussion.generated.ts";
import { rightsAt, type Standing } from "./discussion-rights.ts";
import { DiscussionReactions } from "./DiscussionReactions.tsx";

export type SaidComment = Discussion_PageFragment["edges"][number]["node"];

const EditForm = lazyPart(() =>
  import("#client/ui/comments/EditForm.tsx").then((module) => ({ default: module.EditForm })),
);

interface DiscussionEntryProps {
  comment: SaidComment;
  standing: Standing;
  onReply: () => void;
}

export function DiscussionEntry({ comment, standing, onReply }: DiscussionEntryProps) {
  const { t, i18n } = useLingui();
  const { act, busy, problem } = useAct();
  const [editing, setEditing] = useState(false);
  const rights = rightsAt(comment, standing);
  const { inReplyTo: answered } = comment;
  const save = (body: string) =>
    act(EditDiscussionCommentDocument, {
      language: i18n.locale,
      input: { commentId: comment.id, body },
    });
  const body = (
    <CommentBody
      comment={comment}
      whyHidden={
        <Trans>
          The secretariat has hidden this comment: <Name>{comment.hiddenReason ?? ""}</Name>
        </Trans>
      }
      hiddenBody={comment.hiddenBody}
    />
  );
  const forAgency = comment.attribution === "AGENCY" ? ` ${styles.forAgency}` : "";
  const author = comment.author.name;
  return (
    <article
      id={domIdOf(comment.id)}
      className={`${styles.entry}${forAgency}`}
      aria-labelledby={`${domIdOf(comment.id)}-who`}
      tabIndex={-1}
      data-comment={comment.id}
    >
      <Avatar name={author} />
      <div className={styles.body}>
        <header className={styles.head} id={`${domIdOf(comment.id)}-who`}>
          <strong>
            <Name>{author}</Name>
          </strong>
          {rights.own ? (
            <span className={styles.mark}>
              <Trans>(you)</Trans>
            </span>
          ) : null}
          <CommentMarks comment={comment} />
          <span className={styles.time}>
            <Time at={comment.createdAt} />
          </span>
        </header>
        {answered ? (
          <ReplyQuote
            answered={answered}
            onJump={() => document.getElementById(domIdOf(answered.id))?.focus()}
          />
        ) : null}
        {editing ? (
          <Suspense fallback={body}>
            <EditForm
              comment={comment}
              busy={busy}
              problem={problem}
              onSave={save}
              onDone={() => setEditing(false)}
            />
          </Suspense>
        ) : (
          body
        )}
      </div>
      {editing ? null : (
        <DiscussionMenu comment={comment} rights={rights} onEdit={() => setEditing(true)} />
      )}
      {editing || comment.state === "WITHDRAWN" ? null : (
        <div
          className={actions.actions}
          role="group"
          aria-label={t`Actions for the comment by ${author}`}
        >
          <DiscussionReactions comment={comment} enabled={rights.answer} />
          {rights.answer ? (
            <button type="button" className={actions.action} onClick={onReply}>
              <IconArrowBackUp size={18} aria-hidden="true" />
              <Trans>Reply</Trans>
            </button>
          ) : null}
        </div>
      )}
    </article>
  );
}

/** The id of a comment's element. */
export function domIdOf(commentId: string): string {
  return `said-${commentId.replaceAll(/[^\w-]/g, "_")}`;
}
