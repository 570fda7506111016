import type { ReactNode } from "react";
import { usePageTitle } from "./page-title.ts";
import styles from "./PageHeader.module.css";

interface PageHeaderProps {
  /** The page's name: its `h1` and the tab's title. */
  title: string;
  /** The language of the title, when it is not the page's. */
  lang?: string;
  /** Where one is: a link to the list, a kind, a state. */
  above?: ReactNode;
  /** What the page is for or what it says, in a sentence or two. */
  lead?: ReactNode;
  /** The one primary action, and what else there is. */
  actions?: ReactNode;
}

const longTitle = 44;

export function PageHeader({ title, lang, above, lead, actions }: PageHeaderProps) {
  usePageTitle(title);
  const size = title.length > longTitle ? `${styles.title} ${styles.long}` : styles.title;
  return (
    <header className={styles.header}>
      {above ? <div className={styles.above}>{above}</div> : null}
      <h1 className={size} lang={lang} tabIndex={-1}>
        {title}
      </h1>
      {lead ? <div className={styles.lead}>{lead}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  );
}
