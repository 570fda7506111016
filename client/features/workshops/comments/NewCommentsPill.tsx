import { Plural } from "@lingui/react/macro";
import { IconArrowDown } from "@tabler/icons-react";
import styles from "./CommentList.module.css";

/** Says that there is something new below; the page itself never jumps. */
export function NewCommentsPill({ count, onGo }: { count: number; onGo: () => void }) {
  if (count === 0) return null;
  return (
    <button type="button" className={styles.pill} onClick={onGo}>
      <IconArrowDown size={18} aria-hidden="true" />
      <Plural value={count} one="# new comment" other="# new comments" />
    </button>
  );
}
