import type { ReactNode } from "react";
import styles from "./Overview.module.css";

/** The margins of an ordinary page, on the route whose frame is the room's. */
export function PageFrame({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}
