import styles from "./Name.module.css";

interface NameProps {
  children: string;
  /** The language the name is written in, when it is not the page's. */
  lang?: string;
  /** One line, cut with an ellipsis; the whole name on hover. */
  truncate?: boolean;
}

/** A name that somebody wrote: its direction must not turn the sentence around it. */
export function Name({ children, lang, truncate = false }: NameProps) {
  return (
    <bdi
      lang={lang}
      className={truncate ? styles.cut : undefined}
      title={truncate ? children : undefined}
    >
      {children}
    </bdi>
  );
}
