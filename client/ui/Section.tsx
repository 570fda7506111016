import { useId, type ReactNode } from "react";
import styles from "./Section.module.css";

interface SectionProps {
  title: ReactNode;
  /** A sentence under the heading. */
  note?: ReactNode;
  /** Links or buttons that belong to the heading. */
  action?: ReactNode;
  /** The heading stands over its content instead of in the margin. */
  stacked?: boolean;
  id?: string;
  children: ReactNode;
}

/** A part of a page under a heading of the second level. */
export function Section({ title, note, action, stacked = false, id, children }: SectionProps) {
  const headingId = useId();
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={stacked ? styles.section : `${styles.section} ${styles.rail}`}
    >
      <div className={styles.head}>
        <div>
          <h2 id={headingId} className={styles.title}>
            {title}
          </h2>
          {note ? <p className={styles.note}>{note}</p> : null}
        </div>
        {action}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
