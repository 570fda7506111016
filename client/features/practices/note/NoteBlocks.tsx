import type { NoteBlock } from "./note-content.ts";
import styles from "./Note.module.css";

/** The steps, numbered: another city may take the third without the second. */
export function NoteBlocks({ blocks, lang }: { blocks: readonly NoteBlock[]; lang: string }) {
  return (
    <ol className={styles.blocks}>
      {blocks.map(({ title, text }, index) => (
        // A step is its place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className={styles.block}>
          {title ? (
            <h3 className={styles.blockTitle} lang={lang}>
              {title}
            </h3>
          ) : null}
          <p className={styles.told} lang={lang} dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
