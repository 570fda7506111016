import type { ReactNode } from "react";
import styles from "./Filters.module.css";

/** What narrows a list down, above it: fields beside each other, one under the other on phones. */
export function Filters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search aria-label={label} className={styles.filters}>
      {children}
    </search>
  );
}
