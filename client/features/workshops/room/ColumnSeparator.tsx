import type { KeyboardEvent, PointerEvent } from "react";
import { leastWidth, mostWidth, type Columns, type OuterColumn } from "./columns.ts";
import styles from "./DeskRoom.module.css";

interface ColumnSeparatorProps {
  column: OuterColumn;
  /** What it does, read aloud: "Width of the agenda". */
  label: string;
  columns: Columns;
  onResize: (column: OuterColumn, percent: number) => void;
  onReset: (column: OuterColumn) => void;
}

const step = 2;

/** WAI-ARIA window splitter: drag it, or arrow keys, Home and End; a double click sets it back. */
export function ColumnSeparator({
  column,
  label,
  columns,
  onResize,
  onReset,
}: ColumnSeparatorProps) {
  const width = columns[column];
  const grows = column === "agenda" ? "ArrowRight" : "ArrowLeft";
  const shrinks = column === "agenda" ? "ArrowLeft" : "ArrowRight";
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted: Record<string, number> = {
      [grows]: width + step,
      [shrinks]: width - step,
      Home: leastWidth(column),
      End: mostWidth(column, columns),
    };
    const percent = wanted[event.key];
    if (percent === undefined) return;
    event.preventDefault();
    onResize(column, percent);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box) return;
    const fromLeft = ((event.clientX - box.left) / box.width) * 100;
    onResize(column, column === "agenda" ? fromLeft : 100 - fromLeft);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.separator}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={leastWidth(column)}
      aria-valuemax={Math.round(mostWidth(column, columns))}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onReset(column)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
