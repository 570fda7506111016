import { useFragment } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { memo, Suspense, useState } from "react";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Name } from "#client/ui/Name.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { ReactionEntry } from "../outbox/outbox-entry.ts";
import { PersonName } from "../people/PersonName.tsx";
import { useRoom } from "../room/room.ts";
import { CommentActions } from "./CommentActions.tsx";
import { CommentBody } from "#client/ui/comments/CommentBody.tsx";
import {
  CommentEntry_CommentFragmentDoc,
  CommentEntry_MineFragmentDoc,
} from "./CommentEntry.generated.ts";
import { CommentMenu } from "./CommentMenu.tsx";
import { CommentMarks } from "#client/ui/comments/CommentMarks.tsx";
import { commentRights } from "./comment-rights.ts";
import { ReplyQuote } from "#client/ui/comments/ReplyQuote.tsx";
import styles from "#client/ui/comments/Comment.module.css";

const EditComment = lazyPart(() =>
  import("./EditComment.tsx").then((module) => ({ default: module.EditComment })),
);

interface CommentEntryProps {
  id: string;
  /** Place in what is shown, from 1. */
  place: number;
  /** The one entry of the list that the Tab key reaches. */
  reachable: boolean;
  highlighted: boolean;
  waitingReactions: readonly ReactionEntry[];
  onReply: (commentId: string) => void;
  onJump: (commentId: string, position: number) => void;
}

/** One comment, read from the cache by its id: an event about it draws this entry and no other. */
export const CommentEntry = memo(function CommentEntry(props: CommentEntryProps) {
  const { id, place, reachable, highlighted, waitingReactions, onReply, onJump } = props;
  const { t } = useLingui();
  const room = useRoom();
  const [editing, setEditing] = useState(false);
  const from = { __typename: "Comment", id } as const;
  const variables = { language: room.language };
  const { data: comment, dataState } = useFragment({
    fragment: CommentEntry_CommentFragmentDoc,
    fragmentName: "CommentEntry_comment",
    from,
    variables,
  });
  const { data: mine } = useFragment({
    fragment: CommentEntry_MineFragmentDoc,
    fragmentName: "CommentEntry_mine",
    from,
  });
  if (dataState !== "complete") return null;
  const rights = commentRights(comment, room);
  const answered = comment.inReplyTo;
  const body = (
    <CommentBody
      comment={comment}
      whyHidden={
        <Trans>
          A host has hidden this comment: <Name>{comment.hiddenReason ?? ""}</Name>
        </Trans>
      }
      hiddenBody={room.canHost ? comment.body : null}
    />
  );
  const parts = [
    styles.entry,
    comment.attribution === "AGENCY" && styles.forAgency,
    highlighted && styles.highlighted,
  ];
  return (
    <article
      id={domIdOf(id)}
      className={parts.filter(Boolean).join(" ")}
      aria-labelledby={`${domIdOf(id)}-who`}
      aria-posinset={place}
      aria-setsize={-1}
      // The entries of a feed take the focus: WAI-ARIA feed pattern.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={reachable ? 0 : -1}
      data-comment={id}
      data-position={comment.position}
      data-answers-me={(answered && !rights.own && answered.author.id === room.me?.id) || undefined}
    >
      <Avatar name={comment.author.name} guest={comment.author.isGuest} />
      <div className={styles.body}>
        <header className={styles.head} id={`${domIdOf(id)}-who`}>
          <PersonName person={comment.author} isMe={rights.own} />
          <CommentMarks comment={comment} />
          <span className={styles.time}>
            <Time at={comment.createdAt} />
          </span>
        </header>
        {answered ? (
          <ReplyQuote answered={answered} onJump={() => onJump(answered.id, answered.position)} />
        ) : null}
        {editing ? (
          <Suspense fallback={body}>
            <EditComment comment={comment} onDone={() => setEditing(false)} />
          </Suspense>
        ) : (
          body
        )}
      </div>
      {editing ? null : (
        <CommentMenu comment={comment} rights={rights} onEdit={() => setEditing(true)} />
      )}
      {editing ? null : (
        <CommentActions
          comment={comment}
          mine={mine.viewerReactions ?? []}
          waiting={waitingReactions}
          rights={rights}
          label={t`Actions for the comment by ${comment.author.name}`}
          onReply={() => onReply(id)}
        />
      )}
    </article>
  );
});

/** The id of a comment's element; the global id may hold characters that selectors trip over. */
export function domIdOf(commentId: string): string {
  return `comment-${commentId.replaceAll(/[^\w-]/g, "_")}`;
}
