import type { Note } from "./note.ts";
import { noteTypst } from "./note-typst.ts";
import { fontFamilies, setPdf } from "./set-pdf.ts";

/** The note as a PDF whose headings, lists, tables and links are tagged, in its own language. */
export function notePdf(note: Note): Promise<Uint8Array> {
  const { language: lang, region } = new Intl.Locale(note.language);
  const { publishedAt, ...shown } = note;
  const data = {
    ...shown,
    lang,
    region: region ?? null,
    fonts: fontFamilies,
    author: note.authors === "" ? [] : [note.authors],
    date: [publishedAt.getUTCFullYear(), publishedAt.getUTCMonth() + 1, publishedAt.getUTCDate()],
  };
  return setPdf(noteTypst, JSON.stringify(data));
}
