import type { ReactNode } from "react";
import styles from "./ListCount.module.css";

/** How much a list holds; read aloud when a filter changes it. */
export function ListCount({ children }: { children: ReactNode }) {
  return (
    <p className={styles.count} role="status">
      {children}
    </p>
  );
}
