import styles from "./Wordmark.module.css";

/**
 * Three threads (air, water, land) woven through three warps: over, under, over. A warp is drawn
 * whole where it lies on top and cut where a thread crosses over it.
 */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 28 28"
      strokeWidth="4"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.air} d="M0 6h11M17 6h11" />
      <path className={styles.water} d="M0 14h3M9 14h10M25 14h3" />
      <path className={styles.land} d="M0 22h11M17 22h11" />
      <path className={styles.warp} d="M6 0v3M6 9v10M6 25v3" />
      <path className={styles.warp} d="M14 0v11M14 17v11" />
      <path className={styles.warp} d="M22 0v3M22 9v10M22 25v3" />
    </svg>
  );
}
