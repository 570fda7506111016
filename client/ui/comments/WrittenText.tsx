import styles from "./WrittenText.module.css";

interface WrittenTextProps {
  /** What somebody wrote: shown as it was typed, never as anything but text. */
  text: string;
  language: string;
  /** At most so many lines, for quotes; it may then stand inside of a button. */
  lines?: number;
}

/** Line breaks stay, the direction follows the letters, and nothing runs out of its column. */
export function WrittenText({ text, language, lines }: WrittenTextProps) {
  if (lines === undefined) {
    return (
      <p lang={language} dir="auto" className={styles.text}>
        {text}
      </p>
    );
  }
  return (
    <span
      lang={language}
      dir="auto"
      className={`${styles.text} ${styles.cut}`}
      style={{ WebkitLineClamp: lines }}
    >
      {text}
    </span>
  );
}
