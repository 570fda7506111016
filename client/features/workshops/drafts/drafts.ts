/** What somebody has begun to write at one agenda item. */
export interface Draft {
  body: string;
  /** Null: the language of the page. */
  language: string | null;
  attribution: "PERSONAL" | "AGENCY";
  inReplyToId: string | null;
}

export const emptyDraft: Draft = {
  body: "",
  language: null,
  attribution: "PERSONAL",
  inReplyToId: null,
};

/** The part of `Storage` that is needed: tests bring a plain one. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const prefixOf = (attendanceId: string) => `esc.draft/${attendanceId}/`;
const keyOf = (attendanceId: string, agendaItemId: string) =>
  `${prefixOf(attendanceId)}${agendaItemId}`;

/** One draft an agenda item and attendance, so that it is there again when the page comes back. */
export function readDraft(
  storage: DraftStorage,
  attendanceId: string,
  agendaItemId: string,
): Draft {
  try {
    const stored: unknown = JSON.parse(
      storage.getItem(keyOf(attendanceId, agendaItemId)) ?? "null",
    );
    return isDraft(stored) ? stored : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

/** False when the browser keeps nothing (full, or private): the text then lives with the page only. */
export function keepDraft(
  storage: DraftStorage,
  attendanceId: string,
  agendaItemId: string,
  draft: Draft,
): boolean {
  const key = keyOf(attendanceId, agendaItemId);
  try {
    if (draft.body === "" && draft.inReplyToId === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The agenda items at which this attendance has begun to write something. */
export function listDraftPlaces(
  storage: Pick<Storage, "key" | "length">,
  attendanceId: string,
): string[] {
  const prefix = prefixOf(attendanceId);
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys.flatMap((key) => (key?.startsWith(prefix) ? [key.slice(prefix.length)] : []));
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === "object" &&
    value !== null &&
    "body" in value &&
    typeof value.body === "string" &&
    "attribution" in value &&
    (value.attribution === "PERSONAL" || value.attribution === "AGENCY") &&
    "language" in value &&
    "inReplyToId" in value
  );
}
