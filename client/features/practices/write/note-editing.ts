import { createContext, use } from "react";
import type { NoteContent } from "../note/note-content.ts";
import type { DraftState, NoteDraft } from "./note-draft.ts";

/** What every part of the form needs. */
export interface NoteEditing {
  draft: NoteDraft;
  state: DraftState;
  /** The language it is written in. */
  lang: string;
  /** What is being translated; null: this is the original. */
  source: { content: NoteContent; lang: string } | null;
}

export const NoteEditingContext = createContext<NoteEditing | null>(null);

export function useNoteEditing(): NoteEditing {
  const editing = use(NoteEditingContext);
  if (!editing) throw new Error("Parts of a note stand inside of its form");
  return editing;
}
