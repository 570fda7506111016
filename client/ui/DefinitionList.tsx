import type { ReactNode } from "react";
import styles from "./DefinitionList.module.css";

export interface Definition {
  term: ReactNode;
  /** Nothing known: the pair is left out. */
  value: ReactNode;
}

/** Facts: what it is and its value. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  const known = items.filter(
    ({ value }) => value !== null && value !== undefined && value !== false && value !== "",
  );
  return (
    <dl className={styles.list}>
      {known.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.pair}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
