import { Trans } from "@lingui/react/macro";
import { Name } from "#client/ui/Name.tsx";
import { WrittenText } from "./WrittenText.tsx";
import styles from "./ReplyQuote.module.css";

/** What a quote shows of a comment. */
export interface QuotedComment {
  body: string;
  language: string;
  state: "SHOWN" | "WITHDRAWN" | "HIDDEN";
  author: { name: string };
}

interface ReplyQuoteProps {
  answered: QuotedComment;
  /** Goes to what is quoted; without it the quote is only read. */
  onJump?: () => void;
}

/** What a comment answers, in a line or two. */
export function ReplyQuote({ answered, onJump }: ReplyQuoteProps) {
  const quote = (
    <>
      <span className={styles.author}>
        <Name>{answered.author.name}</Name>
      </span>
      {answered.state === "SHOWN" ? (
        <WrittenText text={answered.body} language={answered.language} lines={2} />
      ) : (
        <span className={styles.gone}>
          {answered.state === "HIDDEN" ? (
            <Trans>This comment was hidden.</Trans>
          ) : (
            <Trans>This comment was withdrawn.</Trans>
          )}
        </span>
      )}
    </>
  );
  return onJump ? (
    <button type="button" className={`${styles.quote} ${styles.jump}`} onClick={onJump}>
      {quote}
    </button>
  ) : (
    <div className={styles.quote}>{quote}</div>
  );
}
