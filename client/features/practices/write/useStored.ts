import { useMemo } from "react";
import { plainContent, type NoteContent } from "../note/note-content.ts";

interface StoredText {
  content: NoteContent;
  savedAt: string;
}

/** The text as the cache has it, the same object as long as it is the same text. */
export function useStored({ content, savedAt }: StoredText): StoredText {
  return useMemo(() => ({ content: plainContent(content), savedAt }), [content, savedAt]);
}
