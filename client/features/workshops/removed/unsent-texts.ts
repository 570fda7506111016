import { emptyDraft, keepDraft, listDraftPlaces, readDraft } from "../drafts/drafts.ts";
import { outbox } from "../outbox/outbox.ts";

/** Something that was written and that the hub has not got. */
export interface UnsentText {
  key: string;
  agendaItemId: string;
  body: string;
  /** Null: the language of the page. */
  language: string | null;
  forget: () => void;
}

/** What this attendance had begun at any agenda item, and what it had sent and did not arrive. */
export function readUnsentTexts(attendanceId: string): UnsentText[] {
  return [...draftsOf(attendanceId), ...commentsOf(attendanceId)];
}

function draftsOf(attendanceId: string): UnsentText[] {
  try {
    const storage = window.localStorage;
    return listDraftPlaces(storage, attendanceId).flatMap((agendaItemId) => {
      const { body, language } = readDraft(storage, attendanceId, agendaItemId);
      if (body.trim() === "") return [];
      const forget = () => void keepDraft(storage, attendanceId, agendaItemId, emptyDraft);
      return [{ key: agendaItemId, agendaItemId, body, language, forget }];
    });
  } catch {
    // Storage is closed to us altogether.
    return [];
  }
}

function commentsOf(attendanceId: string): UnsentText[] {
  return outbox.readNow(attendanceId).flatMap((entry) => {
    if (entry.kind !== "comment") return [];
    const { key, agendaItemId, body, language } = entry;
    return [{ key, agendaItemId, body, language, forget: () => outbox.remove(entry) }];
  });
}
