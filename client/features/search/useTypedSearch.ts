import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react";
import { useEffect, useState } from "react";
import { PaletteSearchDocument, type PaletteSearchQuery } from "./PaletteSearch.generated.ts";

const pauseMs = 150;

export type TypedHit = PaletteSearchQuery["search"]["hits"]["nodes"][number];

export interface TypedSearch {
  state: "idle" | "searching" | "found" | "failed";
  /** What the hits were found for. */
  text: string;
  hits: readonly TypedHit[];
}

const idle: TypedSearch = { state: "idle", text: "", hits: [] };

/**
 * Searches a moment after the last key. A search that is overtaken by the next key is cancelled; the
 * last hits stay until the next ones are here.
 */
export function useTypedSearch(typed: string): TypedSearch {
  const client = useApolloClient();
  const { i18n } = useLingui();
  const [found, setFound] = useState<TypedSearch>(idle);
  const text = typed.trim();
  const language = i18n.locale;
  useEffect(() => {
    if (text === "") return;
    const control = new AbortController();
    const ask = async () => {
      setFound((before) => ({ ...before, state: "searching" }));
      const next = await client
        .query({
          query: PaletteSearchDocument,
          variables: { text, language },
          fetchPolicy: "no-cache",
          context: { fetchOptions: { signal: control.signal }, queryDeduplication: false },
        })
        .then(
          ({ data }): TypedSearch =>
            data ? { state: "found", text, hits: data.search.hits.nodes } : failed(text),
          () => failed(text),
        );
      if (!control.signal.aborted) setFound(next);
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, language, client]);
  return text === "" ? idle : found;
}

function failed(text: string): TypedSearch {
  return { state: "failed", text, hits: [] };
}
