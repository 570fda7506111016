import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { languageLabel } from "#client/i18n/language-label.ts";
import { FieldError } from "#client/ui/FieldError.tsx";
import { fieldText } from "../note/field-text.ts";
import type { NoteField } from "../note/note-content.ts";
import { ConflictChoice } from "./ConflictChoice.tsx";
import { useNoteEditing } from "./note-editing.ts";
import styles from "./Write.module.css";

interface NoteFieldFrameProps {
  field: NoteField;
  /** The control says itself what is wrong. */
  saysProblem?: boolean;
  children: ReactNode;
}

/** Around the control of a field: what is translated beside it, what the hub refused, a conflict. */
export function NoteFieldFrame({ field, saysProblem = false, children }: NoteFieldFrameProps) {
  const { draft, state, lang, source } = useNoteEditing();
  const problem = state.problems[field];
  const { conflicts } = state;
  return (
    <div className={styles.field} id={`note-${field}`} tabIndex={-1} onBlur={leaving(field)}>
      {source ? <SourceText field={field} /> : null}
      <div className={styles.control}>
        {children}
        {problem !== undefined && !saysProblem ? <FieldError>{problem}</FieldError> : null}
        {field in conflicts ? (
          <ConflictChoice
            field={field}
            mine={state.content[field]}
            theirs={conflicts[field]}
            lang={lang}
            onMine={() => draft.keepMine(field)}
            onTheirs={() => draft.takeTheirs(field)}
          />
        ) : null}
      </div>
    </div>
  );

  function leaving(left: NoteField) {
    return (event: React.FocusEvent<HTMLDivElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) draft.leave(left);
    };
  }
}

/** What the original says, beside the translation that is being written. */
function SourceText({ field }: { field: NoteField }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { source } = useNoteEditing();
  if (!source) return null;
  const text = fieldText(format, field, source.content[field]);
  return (
    <div className={styles.source}>
      <p className={styles.sourceLabel}>{languageLabel(i18n.locale, source.lang)}</p>
      <p className={styles.quoted} lang={source.lang} dir="auto">
        {text || "–"}
      </p>
    </div>
  );
}
