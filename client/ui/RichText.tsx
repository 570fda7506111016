import type { ReactNode } from "react";
import styles from "./RichText.module.css";

interface RichTextProps {
  /** HTML that the hub made of a stored document: nothing in it that people typed is markup. */
  html: string;
  /** The language it is written in, when that is known: chooses font, line height and voice. */
  lang?: string;
  /** `page`: the body of a page, with room; `column`: beside other things. */
  look?: "column" | "page";
  /** Said when nothing is written. */
  empty?: ReactNode;
}

/** A text with headings, lists, tables and links, as the hub stored it last. */
export function RichText({ html, lang, look = "column", empty }: RichTextProps) {
  if (html === "") return empty ? <p className={styles.nothing}>{empty}</p> : null;
  return (
    <div
      className={look === "page" ? `${styles.text} ${styles.page}` : styles.text}
      lang={lang}
      dir="auto"
      // oxlint-disable-next-line react/no-danger
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** For an editor of such a text, which then looks as the text will. */
export const richTextClass = (look: "column" | "page" = "column"): string =>
  look === "page" ? `${styles.text} ${styles.page}` : styles.text!;
