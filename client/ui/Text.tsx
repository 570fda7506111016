import type { ReactNode } from "react";
import styles from "./Text.module.css";

interface TextProps {
  children: ReactNode;
  /** The language of a text that people wrote: chooses font, line height and voice. */
  lang?: string;
  look?: "plain" | "lead" | "soft";
}

/** A paragraph; line breaks that were typed stay. */
export function Text({ children, lang, look = "plain" }: TextProps) {
  return (
    <p
      lang={lang}
      dir={lang ? "auto" : undefined}
      className={look === "plain" ? styles.text : `${styles.text} ${styles[look]}`}
    >
      {children}
    </p>
  );
}
