import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./Field.module.css";

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className={styles.error} id={id}>
      <IconAlertCircle size={18} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
