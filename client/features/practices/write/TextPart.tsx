import type { ReactNode } from "react";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { NoteContent } from "../note/note-content.ts";
import { NoteFieldFrame } from "./NoteFieldFrame.tsx";
import { useNoteEditing } from "./note-editing.ts";

type TextField = {
  [Field in keyof NoteContent]: NoteContent[Field] extends string ? Field : never;
}[keyof NoteContent];

interface TextPartProps {
  field: TextField;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  max: number;
  rows?: number;
  /** One line, as of a title. */
  line?: boolean;
}

/** A text of the note that saves itself. */
export function TextPart({ field, max, rows = 6, line = false, ...text }: TextPartProps) {
  const { draft, state, lang } = useNoteEditing();
  const common = {
    ...text,
    id: `note-${field}-control`,
    lang,
    dir: "auto",
    value: state.content[field],
    error: state.problems[field],
  };
  return (
    <NoteFieldFrame field={field} saysProblem>
      {line ? (
        <TextField {...common} onChange={(event) => draft.change(field, event.target.value)} />
      ) : (
        <TextArea
          {...common}
          rows={rows}
          max={max}
          onChange={(event) => draft.change(field, event.target.value)}
        />
      )}
    </NoteFieldFrame>
  );
}
