import { useId } from "react";
import styles from "./Weave.module.css";

/** A woven edge across the page; pure ornament. */
export function Weave() {
  const id = useId();
  return (
    <svg className={styles.weave} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="16" height="9" patternUnits="userSpaceOnUse">
          <path className={styles.air} strokeWidth="2" d="M0 1.5h11" />
          <path className={styles.water} strokeWidth="2" d="M8 4.5h8M0 4.5h3" />
          <path className={styles.land} strokeWidth="2" d="M0 7.5h11" />
        </pattern>
      </defs>
      <rect width="100%" height="9" fill={`url(#${id})`} />
    </svg>
  );
}
