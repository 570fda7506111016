import { Plural } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import styles from "./Actions.module.css";

interface ReactionButtonProps {
  word: string;
  icon: ReactNode;
  count: number;
  /** Who looks has reacted so. */
  on: boolean;
  /** False: who only reads sees the count, and nothing when there is none. */
  enabled: boolean;
  onPress: () => void;
}

/** A short answer to a comment, and how many gave it. */
export function ReactionButton({ word, icon, count, on, enabled, onPress }: ReactionButtonProps) {
  const format = useFormat();
  const label = (
    <>
      {icon}
      <span>{word}</span>
      {count > 0 ? (
        <span className={styles.count}>
          <span aria-hidden="true">{format.number(count)}</span>
          <VisuallyHidden>
            <Plural value={count} one="# person" other="# people" />
          </VisuallyHidden>
        </span>
      ) : null}
    </>
  );
  if (!enabled) return count > 0 ? <span className={styles.told}>{label}</span> : null;
  return (
    <button type="button" className={styles.action} aria-pressed={on} onClick={onPress}>
      {label}
    </button>
  );
}
