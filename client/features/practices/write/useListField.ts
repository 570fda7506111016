import { useLingui } from "@lingui/react/macro";
import { showToast } from "#client/ui/toasts.ts";
import type { NoteContent } from "../note/note-content.ts";
import { useNoteEditing } from "./note-editing.ts";

type ListField = "blocks" | "contacts" | "sources";
type LineOf<Field extends ListField> = NoteContent[Field][number];

/** What can be done with the lines of a list; taking one out can be taken back. */
export function useListField<Field extends ListField>(field: Field, blank: LineOf<Field>) {
  const { draft, state } = useNoteEditing();
  const { t } = useLingui();
  const lines = state.content[field] as readonly LineOf<Field>[];
  const set = (next: readonly LineOf<Field>[]) =>
    draft.change(field, next as unknown as NoteContent[Field]);
  return {
    /** There is always one to write in. */
    lines: lines.length === 0 ? [blank] : lines,
    add: () => set([...(lines.length === 0 ? [blank] : lines), blank]),
    change(at: number, part: Partial<LineOf<Field>>) {
      const shown = lines.length === 0 ? [blank] : lines;
      set(shown.map((line, index) => (index === at ? { ...line, ...part } : line)));
    },
    move(at: number, by: -1 | 1) {
      const next = [...lines];
      const [line] = next.splice(at, 1);
      if (line) set(next.toSpliced(at + by, 0, line));
      draft.leave(field);
    },
    remove(at: number) {
      set(lines.filter((_, index) => index !== at));
      draft.leave(field);
      showToast({ message: t`Removed`, undo: () => set(lines) });
    },
  };
}
