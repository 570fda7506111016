/** Widths of the outer columns in percent of the room; the conversation takes the rest. */
export interface Columns {
  agenda: number;
  minutes: number;
}

export type OuterColumn = keyof Columns;

export const usualColumns: Columns = { agenda: 23, minutes: 31 };

const least: Columns = { agenda: 14, minutes: 18 };
const leastConversation = 30;

export function leastWidth(column: OuterColumn): number {
  return least[column];
}

export function mostWidth(column: OuterColumn, columns: Columns): number {
  const other = column === "agenda" ? columns.minutes : columns.agenda;
  return 100 - leastConversation - other;
}

/** The columns with one of them as wide as wanted, as far as there is room for the others. */
export function resized(columns: Columns, column: OuterColumn, percent: number): Columns {
  const width = Math.min(mostWidth(column, columns), Math.max(leastWidth(column), percent));
  return { ...columns, [column]: Math.round(width * 10) / 10 };
}

/** What was remembered, if it is still sensible. */
export function parseColumns(text: string | null): Columns {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    if (typeof value !== "object" || value === null) return usualColumns;
    const { agenda, minutes } = value as Partial<Columns>;
    if (typeof agenda !== "number" || typeof minutes !== "number") return usualColumns;
    return resized(resized(usualColumns, "agenda", agenda), "minutes", minutes);
  } catch {
    return usualColumns;
  }
}
