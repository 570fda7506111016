import { IconExternalLink } from "@tabler/icons-react";
import { Name } from "#client/ui/Name.tsx";
import type { NoteSource } from "./note-content.ts";
import styles from "./Note.module.css";

export function NoteSources({ sources }: { sources: readonly NoteSource[] }) {
  return (
    <ol className={styles.sources}>
      {sources.map(({ title, url, published }, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {url ? (
            <a href={url} rel="noopener nofollow noreferrer" target="_blank">
              <Name>{title || url}</Name>
              <IconExternalLink size={14} aria-hidden="true" />
            </a>
          ) : (
            <Name>{title}</Name>
          )}
          {published ? <span className={styles.soft}> · {published}</span> : null}
        </li>
      ))}
    </ol>
  );
}
