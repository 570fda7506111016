import { Trans, useLingui } from "@lingui/react/macro";
import { fieldNames } from "../note/field-names.ts";
import type { compareNotes } from "./compare-notes.ts";
import { Comparison } from "./Comparison.tsx";
import styles from "./History.module.css";

interface NoteComparisonProps {
  parts: ReturnType<typeof compareNotes>;
  lang: string;
}

/** Two states of a note, part by part; what is the same is left out. */
export function NoteComparison({ parts, lang }: NoteComparisonProps) {
  const { i18n } = useLingui();
  if (parts.length === 0) {
    return (
      <p className={styles.soft}>
        <Trans>These two say the same.</Trans>
      </p>
    );
  }
  return (
    <>
      <p className={styles.key}>
        <del className={styles.removed}>
          <Trans>words that were taken out</Trans>
        </del>
        <ins className={styles.added}>
          <Trans>words that were added</Trans>
        </ins>
      </p>
      {parts.map(({ field, lines }) => (
        <section key={field} className={styles.field}>
          <h3>{field === "body" ? <Trans>The whole story</Trans> : i18n._(fieldNames[field])}</h3>
          <Comparison lines={lines} lang={lang} />
        </section>
      ))}
    </>
  );
}
