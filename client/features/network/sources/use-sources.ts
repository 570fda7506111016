import type { FragmentType } from "@apollo/client";
import { useMemo } from "react";
import { numberSources, type SourceNumbers } from "./source-numbers.ts";
import type { SourceList_SourceFragment } from "./SourceList.generated.ts";

export type MentionedSource = FragmentType<SourceList_SourceFragment> & { id: string };

/**
 * The sources that a page mentions, in the order of mention (null: a claim without one), each once
 * with its number: for `SourceNumbersContext` and `SourceList`.
 */
export function useSources(mentioned: readonly (MentionedSource | null)[]): {
  numbers: SourceNumbers;
  sources: readonly MentionedSource[];
} {
  return useMemo(() => {
    const numbers = numberSources(mentioned.map((source) => source?.id));
    const byId = new Map(
      mentioned.flatMap((source) => (source ? [[source.id, source] as const] : [])),
    );
    const sources = [...numbers.keys()].flatMap((id) => byId.get(id) ?? []);
    return { numbers, sources };
  }, [mentioned]);
}
