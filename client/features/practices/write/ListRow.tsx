import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useFormat } from "#client/i18n/format.ts";
import styles from "./Write.module.css";

interface ListRowProps {
  index: number;
  count: number;
  /** What a line of this list is called. */
  name: string;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  children: ReactNode;
}

/** A line of a list in the form: its fields, and what moves it or takes it out. */
export function ListRow({ index, count, name, onMove, onRemove, children }: ListRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const number = format.number(index + 1);
  return (
    <fieldset className={styles.row}>
      <legend className={styles.rowName}>
        <Trans>
          {name} {number}
        </Trans>
      </legend>
      <div className={styles.rowTools}>
        <IconButton
          label={t`Move up: ${name} ${number}`}
          disabled={index === 0}
          icon={<IconArrowUp size={18} aria-hidden="true" />}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={t`Move down: ${name} ${number}`}
          disabled={index === count - 1}
          icon={<IconArrowDown size={18} aria-hidden="true" />}
          onClick={() => onMove(1)}
        />
        <IconButton
          label={t`Remove: ${name} ${number}`}
          icon={<IconTrash size={18} aria-hidden="true" />}
          onClick={onRemove}
        />
      </div>
      {children}
    </fieldset>
  );
}
