import type { ReactNode } from "react";
import styles from "./Tag.module.css";

export type TagTone = "plain" | "live" | "green" | "notice" | "danger" | "outline";

interface TagProps {
  /** A tag is a word with an icon: the colour only repeats it. */
  icon?: ReactNode;
  tone?: TagTone;
  children: ReactNode;
}

export function Tag({ icon, tone = "plain", children }: TagProps) {
  return (
    <span className={tone === "plain" ? styles.tag : `${styles.tag} ${styles[tone]}`}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
