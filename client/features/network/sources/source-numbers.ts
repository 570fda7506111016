import { createContext } from "react";

/** The number of each source on this page, by the source's id, in the order of first mention. */
export type SourceNumbers = ReadonlyMap<string, number>;

export const SourceNumbersContext = createContext<SourceNumbers>(new Map());

/** Numbers sources from 1 in the order they are mentioned; the same source keeps its number. */
export function numberSources(ids: Iterable<string | undefined>): SourceNumbers {
  const numbers = new Map<string, number>();
  for (const id of ids) {
    if (id !== undefined && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  return numbers;
}

/** The anchor of a source in the list. */
export function sourceAnchor(number: number): string {
  return `source-${number}`;
}
