import { useMemo } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { compareNotes } from "#client/features/practices/history/compare-notes.ts";
import { NoteComparison } from "#client/features/practices/history/NoteComparison.tsx";
import { plainContent } from "#client/features/practices/note/note-content.ts";
import type { Review_PracticeFragment } from "./Review.generated.ts";

interface ChangedSinceProps {
  version: NonNullable<Review_PracticeFragment["currentVersion"]>;
  text: NonNullable<Review_PracticeFragment["text"]>;
}

/** What is new since the version that readers have. */
export function ChangedSince({ version, text }: ChangedSinceProps) {
  const format = useFormat();
  const parts = useMemo(
    () =>
      compareNotes(
        format,
        { content: plainContent(version.content), html: version.html },
        { content: plainContent(text.content), html: text.html },
        text.language,
      ),
    [format, version, text],
  );
  return <NoteComparison parts={parts} lang={text.language} />;
}
