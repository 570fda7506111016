import { useEffect, type ReactNode } from "react";
import type { DocumentSession } from "../document-session.ts";
import type { DocumentPlace } from "../unsaved-marks.ts";
import { useDocumentSession, useDocumentStatus } from "../useDocumentSession.ts";
import { useLeaveGuard } from "../useLeaveGuard.tsx";
import { EditorSurface, type EditorWords } from "./EditorSurface.tsx";
import { Recovery } from "./Recovery.tsx";
import { SavedLine } from "./SavedLine.tsx";
import { useAtRisk } from "./useAtRisk.ts";

interface SharedEditorProps extends EditorWords {
  documentName: string;
  /** The document and who writes: names the copy on this device. */
  copyKey: string;
  /** The text as stored last; shown until the document itself is here (CO1). */
  reader: ReactNode;
  canWrite: boolean;
  /** Where it is written, for who leaves something unsaved; without it, the page as it stands. */
  place?: DocumentPlace;
  /** Opens how the text stood before; without it there is no such button. */
  onHistory?: () => void;
}

/** Writing one text together with others: the editor, what is saved, and what to do when it is not. */
export function SharedEditor(props: SharedEditorProps) {
  const here = { address: window.location.pathname, title: document.title };
  const opened = useDocumentSession(props.documentName, props.copyKey, props.place ?? here);
  if (!opened) return props.reader;
  return <OpenEditor {...props} session={opened.session} onDiscard={opened.discard} />;
}

interface OpenEditorProps extends SharedEditorProps {
  session: DocumentSession;
  onDiscard: () => void;
}

function OpenEditor({ session, onDiscard, reader, canWrite, ...surface }: OpenEditorProps) {
  const status = useDocumentStatus(session);
  const atRisk = useAtRisk(status);
  const guard = useLeaveGuard(atRisk);
  useEffect(() => {
    // Let in again, after a new sign-in or by a host: the hub asks for nothing, so the page does.
    if (canWrite && session.status.access === "none") session.retry();
  }, [canWrite, session]);
  const refused = status.access === "none" || status.access === "read" || status.full;
  const allowed = status.access === "write" || (status.access === null && canWrite);
  const { provider } = session;
  const here = status.synced || status.unsaved;
  return (
    <>
      {guard}
      {refused && status.unsaved ? (
        <Recovery session={session} status={status} onDiscard={onDiscard} />
      ) : null}
      <SavedLine status={status} atRisk={atRisk} />
      {provider && here ? (
        <EditorSurface
          {...surface}
          key={surface.documentName}
          document={session.document}
          provider={provider}
          editable={allowed && !status.full}
        />
      ) : (
        reader
      )}
    </>
  );
}
