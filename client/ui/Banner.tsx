import type { ReactNode } from "react";
import styles from "./Banner.module.css";

interface BannerProps {
  icon: ReactNode;
  tone?: "plain" | "notice" | "danger" | "green";
  /** Null keeps the region in the page so that what comes later is read aloud. */
  children: ReactNode;
  action?: ReactNode;
}

/** A sentence across the page about a state that lasts. */
export function Banner({ icon, tone = "plain", children, action }: BannerProps) {
  const shown = children !== null && children !== undefined && children !== false;
  return (
    <div role="status">
      {shown ? (
        <div className={tone === "plain" ? styles.banner : `${styles.banner} ${styles[tone]}`}>
          {icon}
          <span className={styles.text}>{children}</span>
          {action}
        </div>
      ) : null}
    </div>
  );
}
