import type { ComponentProps } from "react";
import styles from "./VisuallyHidden.module.css";

/** For ears, not for eyes. */
export function VisuallyHidden(props: ComponentProps<"span">) {
  return <span {...props} className={styles.hidden} />;
}
