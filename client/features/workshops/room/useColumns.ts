import { useCallback, useState } from "react";
import { parseColumns, resized, usualColumns, type Columns, type OuterColumn } from "./columns.ts";

const key = "esc.room-columns";

interface KeptColumns {
  columns: Columns;
  resize: (column: OuterColumn, percent: number) => void;
  reset: (column: OuterColumn) => void;
}

/** The widths of the room's columns, remembered in this browser. */
export function useColumns(): KeptColumns {
  const [columns, setColumns] = useState(read);
  const resize = useCallback((column: OuterColumn, percent: number) => {
    setColumns((before) => {
      const after = resized(before, column, percent);
      keep(after);
      return after;
    });
  }, []);
  const reset = useCallback(
    (column: OuterColumn) => resize(column, usualColumns[column]),
    [resize],
  );
  return { columns, resize, reset };
}

function read(): Columns {
  try {
    return parseColumns(window.localStorage.getItem(key));
  } catch {
    return usualColumns;
  }
}

function keep(columns: Columns): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(columns));
  } catch {
    // Nothing is kept in this browser: the usual widths next time.
  }
}
