import type { Format } from "#client/i18n/format.ts";
import { fieldText } from "../note/field-text.ts";
import { noteFields, type NoteContent, type NoteField } from "../note/note-content.ts";
import { compareLines, type ComparedLine } from "./compare-texts.ts";
import { htmlBlocks } from "./html-blocks.ts";

/** A text at a time. */
export interface NoteState {
  content: NoteContent;
  html: string;
}

/** A field, or the long part, of which something differs. */
export interface ComparedPart {
  field: NoteField | "body";
  lines: readonly ComparedLine[];
}

/** What differs between two states, field by field in the order of the note. */
export function compareNotes(
  format: Format,
  before: NoteState,
  after: NoteState,
  language: string,
): ComparedPart[] {
  const fields = noteFields.map((field): ComparedPart => {
    const lines = (state: NoteState) => linesOf(fieldText(format, field, state.content[field]));
    return { field, lines: compareLines(lines(before), lines(after), language) };
  });
  const body = (state: NoteState) => htmlBlocks(state.html).map(({ text }) => text);
  const story = compareLines(body(before), body(after), language);
  return [...fields, { field: "body" as const, lines: story }].filter(({ lines }) =>
    lines.some(({ changed }) => changed),
  );
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
