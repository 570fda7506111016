import { useFragment } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { IconArrowBackUp, IconX } from "@tabler/icons-react";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useRoom } from "../room/room.ts";
import { CommentEntry_CommentFragmentDoc } from "./CommentEntry.generated.ts";
import { ReplyQuote } from "#client/ui/comments/ReplyQuote.tsx";
import styles from "#client/ui/comments/Composer.module.css";

interface AnsweredCommentProps {
  id: string;
  onForget: () => void;
}

/** Whom one is about to answer, above what one writes. */
export function AnsweredComment({ id, onForget }: AnsweredCommentProps) {
  const { t } = useLingui();
  const { language } = useRoom();
  const { data, dataState } = useFragment({
    fragment: CommentEntry_CommentFragmentDoc,
    fragmentName: "CommentEntry_comment",
    from: { __typename: "Comment", id },
    variables: { language },
  });
  if (dataState !== "complete") return null;
  return (
    <div className={styles.answered}>
      <IconArrowBackUp size={18} aria-hidden="true" />
      <ReplyQuote answered={data} />
      <IconButton
        size="small"
        label={t`Do not answer, write a comment of its own`}
        icon={<IconX size={18} aria-hidden="true" />}
        onClick={onForget}
      />
    </div>
  );
}
