import { useEffect, useState, useSyncExternalStore } from "react";
import { useConnection } from "#client/apollo/connection.ts";
import type { NoteContent } from "../note/note-content.ts";
import { browserStorage } from "./kept-fields.ts";
import { NoteDraft, type DraftState, type SaveField } from "./note-draft.ts";

interface Stored {
  content: NoteContent;
  savedAt: string;
}

/** The fields of one text while its page is shown. Begins anew for another text or another person. */
export function useNoteDraft(key: string, stored: Stored, save: SaveField): NoteDraft {
  const [draft, setDraft] = useState(() => open(key, stored, save));
  const [openKey, setOpenKey] = useState(key);
  if (key !== openKey) {
    setOpenKey(key);
    setDraft(open(key, stored, save));
  }
  const connection = useConnection();
  const { content, savedAt } = stored;
  useEffect(() => draft.hear(content, savedAt), [draft, content, savedAt]);
  useEffect(() => {
    if (connection === "online") draft.retry();
  }, [draft, connection]);
  useEffect(() => {
    draft.open();
    return () => draft.close();
  }, [draft]);
  return draft;
}

export function useDraftState(draft: NoteDraft): DraftState {
  return useSyncExternalStore(draft.subscribe, () => draft.state);
}

function open(key: string, { content, savedAt }: Stored, save: SaveField): NoteDraft {
  return new NoteDraft({ stored: content, savedAt, storage: browserStorage(), key, save });
}
