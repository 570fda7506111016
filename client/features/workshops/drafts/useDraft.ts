import { useCallback, useState } from "react";
import { emptyDraft, keepDraft, readDraft, type Draft } from "./drafts.ts";

export interface KeptDraft {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  clear: () => void;
  /** False: this browser keeps nothing, the text is lost with the page. */
  kept: boolean;
}

/** The draft of one person at one agenda item, written through to the browser at every key. */
export function useDraft(attendanceId: string, agendaItemId: string): KeptDraft {
  const place = `${attendanceId}/${agendaItemId}`;
  const [state, setState] = useState(() => load(attendanceId, agendaItemId));
  const [kept, setKept] = useState(true);
  // The room has moved on to another item: its own draft comes up in the same drawing.
  const current = state.place === place ? state : load(attendanceId, agendaItemId);
  if (current !== state) setState(current);

  const set = useCallback(
    (draft: Draft) => {
      setState({ place, draft });
      setKept(keep(attendanceId, agendaItemId, draft));
    },
    [agendaItemId, attendanceId, place],
  );
  return {
    draft: current.draft,
    change: (change) => set({ ...current.draft, ...change }),
    clear: () =>
      set({
        ...emptyDraft,
        language: current.draft.language,
        attribution: current.draft.attribution,
      }),
    kept,
  };
}

function keep(attendanceId: string, agendaItemId: string, draft: Draft): boolean {
  try {
    return keepDraft(window.localStorage, attendanceId, agendaItemId, draft);
  } catch {
    return false;
  }
}

function load(attendanceId: string, agendaItemId: string) {
  const place = `${attendanceId}/${agendaItemId}`;
  try {
    return { place, draft: readDraft(window.localStorage, attendanceId, agendaItemId) };
  } catch {
    // Storage is closed to us altogether.
    return { place, draft: emptyDraft };
  }
}
