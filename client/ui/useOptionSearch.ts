import { useEffect, useState } from "react";
import type { ComboboxOption, ComboboxProps } from "./combobox-props.ts";

const pauseMs = 180;

export interface OptionSearch {
  state: "idle" | "searching" | "found" | "failed";
  options: readonly ComboboxOption[];
}

const idle: OptionSearch = { state: "idle", options: [] };

/** Searches a moment after the last key; the last options stay until the next ones are here. */
export function useOptionSearch(
  text: string | null,
  search: ComboboxProps["search"],
): OptionSearch {
  const [found, setFound] = useState<OptionSearch>(idle);
  useEffect(() => {
    if (text === null) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      setFound((before) => ({ ...before, state: "searching" }));
      search(text, control.signal).then(
        (options) => control.signal.aborted || setFound({ state: "found", options }),
        () => control.signal.aborted || setFound({ state: "failed", options: [] }),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, search]);
  return text === null ? idle : found;
}
