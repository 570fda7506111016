import type { ReactNode } from "react";
import { useFormat } from "#client/i18n/format.ts";
import styles from "./BottomBar.module.css";

export interface BottomBarItem<Id extends string> {
  id: Id;
  /** One word. */
  label: string;
  icon: ReactNode;
  /** What is new there. */
  count?: number;
}

interface BottomBarProps<Id extends string> {
  label: string;
  items: readonly BottomBarItem<Id>[];
  current: Id;
  onSelect: (id: Id) => void;
}

/** Up to five places of one page, under the thumb. */
export function BottomBar<Id extends string>({
  label,
  items,
  current,
  onSelect,
}: BottomBarProps<Id>) {
  const format = useFormat();
  return (
    <nav className={styles.bar} aria-label={label}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          className={styles.item}
          aria-current={item.id === current ? "true" : undefined}
          onClick={() => onSelect(item.id)}
        >
          {item.icon}
          <span>{item.label}</span>
          {item.count ? <span className={styles.count}>{format.number(item.count)}</span> : null}
        </button>
      ))}
    </nav>
  );
}
