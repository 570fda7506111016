import { Trans } from "@lingui/react/macro";
import { IconEyeOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { WrittenText } from "./WrittenText.tsx";
import styles from "./Comment.module.css";

interface CommentBodyProps {
  comment: { body: string; language: string; state: "SHOWN" | "WITHDRAWN" | "HIDDEN" };
  /** Who has hidden it and why; said in the place of its words. */
  whyHidden: ReactNode;
  /** The words of a hidden comment, for those who keep order. */
  hiddenBody?: string | null;
}

/** The words, or what is to be said in their place. */
export function CommentBody({ comment, whyHidden, hiddenBody }: CommentBodyProps) {
  if (comment.state === "WITHDRAWN") {
    return (
      <p className={styles.gone}>
        <Trans>This comment was withdrawn by its author.</Trans>
      </p>
    );
  }
  if (comment.state === "HIDDEN") {
    return (
      <div className={styles.hidden}>
        <p className={styles.gone}>
          <IconEyeOff size={18} aria-hidden="true" />
          <span>{whyHidden}</span>
        </p>
        {hiddenBody ? <WrittenText text={hiddenBody} language={comment.language} /> : null}
      </div>
    );
  }
  return <WrittenText text={comment.body} language={comment.language} />;
}
