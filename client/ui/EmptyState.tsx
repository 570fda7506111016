import type { ReactNode } from "react";
import styles from "./State.module.css";

interface EmptyStateProps {
  /** What is not here (yet). */
  title: ReactNode;
  /** What to do next, or when something will be here. */
  children: ReactNode;
  icon?: ReactNode;
  /** The next step as a button or link. */
  action?: ReactNode;
}

export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      {icon ? <span className={styles.icon}>{icon}</span> : null}
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{children}</p>
      {action ? <div className={styles.actions}>{action}</div> : null}
    </div>
  );
}
