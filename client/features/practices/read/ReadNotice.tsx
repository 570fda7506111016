import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Read.module.css";

interface ReadNoticeProps {
  tone?: "notice" | "plain";
  children: ReactNode;
}

/** What a reader should know before relying on it. */
export function ReadNotice({ tone = "notice", children }: ReadNoticeProps) {
  const Icon = tone === "notice" ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={tone === "notice" ? styles.notice : `${styles.notice} ${styles.plain}`}>
      <Icon size={18} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
