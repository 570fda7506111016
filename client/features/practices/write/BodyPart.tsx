import { useLingui, Trans } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { EditorBoundary } from "#client/collab/editor/EditorBoundary.tsx";
import { useLocation } from "#client/router/hooks.ts";
import { RichText } from "#client/ui/RichText.tsx";
import { useNoteEditing } from "./note-editing.ts";
import styles from "./Write.module.css";

/** The editor with all it needs comes when somebody goes to write the long part. */
const SharedEditor = lazy(async () => {
  const { SharedEditor } = await import("#client/collab/editor/SharedEditor.tsx");
  return { default: SharedEditor };
});

interface BodyPartProps {
  documentName: string;
  /** Who writes: names the copy on this device. */
  personId: string;
  /** As stored last (CO1). */
  html: string;
  /** What is translated; null: this is the original. */
  sourceHtml: string | null;
  onHistory: () => void;
}

/** The long part, written by several people at once. */
export function BodyPart({ documentName, personId, html, sourceHtml, onHistory }: BodyPartProps) {
  const { t } = useLingui();
  const { lang, source, state } = useNoteEditing();
  const { pathname, search } = useLocation();
  // The part behind the #: only where it is open does what was left unsaved go out.
  const place = { address: `${pathname}${search}#body`, title: state.content.title };
  const reader = <RichText html={html} lang={lang} look="page" />;
  return (
    <div className={styles.field}>
      {source && sourceHtml ? (
        <div className={styles.source}>
          <RichText
            html={sourceHtml}
            lang={source.lang}
            empty={<Trans>Nothing is written.</Trans>}
          />
        </div>
      ) : null}
      <div className={styles.body}>
        <EditorBoundary key={documentName} instead={reader}>
          <Suspense fallback={reader}>
            <SharedEditor
              documentName={documentName}
              copyKey={`${documentName} ${personId}`}
              reader={reader}
              canWrite
              place={place}
              label={t`The whole story`}
              placeholder={t`Write it as you would tell it to a colleague in another city.`}
              look="page"
              lang={lang}
              onHistory={onHistory}
            />
          </Suspense>
        </EditorBoundary>
      </div>
    </div>
  );
}
