import { useCallback, useEffect, useRef, useState } from "react";

interface KeptDraft<Draft> {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** It was sent: nothing is to be kept any more. */
  forget: () => void;
}

/**
 * What is typed into a form, kept on this device under `key` until it was sent, so that a closed tab
 * or a dead battery takes nothing away. `given` comes from the address and goes before what was kept.
 */
export function useKeptDraft<Draft extends object>(
  key: string,
  empty: Draft,
  given: Partial<Draft> = {},
): KeptDraft<Draft> {
  const place = `esc.draft/${key}`;
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...read<Draft>(place), ...given }));
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current) keep(place, draft);
  }, [draft, place]);
  const change = useCallback((part: Partial<Draft>) => {
    touched.current = true;
    setDraft((before) => ({ ...before, ...part }));
  }, []);
  const forget = useCallback(() => {
    touched.current = false;
    keep(place, null);
  }, [place]);
  return { draft, change, forget };
}

function read<Draft>(place: string): Partial<Draft> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function keep(place: string, draft: object | null): void {
  try {
    if (draft) localStorage.setItem(place, JSON.stringify(draft));
    else localStorage.removeItem(place);
  } catch {
    // It then lives with the page only.
  }
}
