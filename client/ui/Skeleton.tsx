import { Trans } from "@lingui/react/macro";
import { VisuallyHidden } from "./VisuallyHidden.tsx";
import styles from "./Skeleton.module.css";

interface SkeletonProps {
  lines?: number;
  /** With a bar where the title will be. */
  title?: boolean;
}

/** The place of what is being loaded, shown only when loading takes longer than 200 ms. */
export function Skeleton({ lines = 3, title = false }: SkeletonProps) {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <VisuallyHidden>
        <Trans>Loading</Trans>
      </VisuallyHidden>
      {title ? <div className={styles.title} /> : null}
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles.line} />
      ))}
    </div>
  );
}
