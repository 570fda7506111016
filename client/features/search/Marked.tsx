import styles from "./Marked.module.css";

interface MarkedProps {
  parts: readonly { text: string; highlighted: boolean }[];
  lang?: string;
}

/** Text with what was looked for marked: parts of plain text, never HTML. */
export function Marked({ parts, lang }: MarkedProps) {
  return (
    <bdi lang={lang}>
      {parts.map(({ text, highlighted }, place) =>
        // Parts have no names; a text that changes is another list.
        // oxlint-disable-next-line react/no-array-index-key
        highlighted ? (
          <mark key={place} className={styles.mark}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </bdi>
  );
}
