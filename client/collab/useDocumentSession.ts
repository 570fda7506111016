import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { DocumentSession, type DocumentStatus } from "./document-session.ts";
import type { DocumentPlace } from "./unsaved-marks.ts";

/**
 * Opens a shared document for as long as the component is shown. `discard` forgets what is on this
 * device and begins again with what the hub has. Null for the first moment.
 */
export function useDocumentSession(
  name: string,
  copyKey: string,
  place: DocumentPlace,
): { session: DocumentSession; discard: () => void } | null {
  const [session, setSession] = useState<DocumentSession | null>(null);
  const [life, setLife] = useState(0);
  // A title that changes meanwhile is no reason to open the document anew.
  const placeThen = useRef(place);
  useEffect(() => {
    const opened = new DocumentSession(name, copyKey, placeThen.current);
    setSession(opened);
    return () => {
      setSession(null);
      void opened.close();
    };
  }, [name, copyKey, life]);
  if (!session) return null;
  const discard = () => {
    void session.close(true).then(() => setLife((before) => before + 1));
  };
  return { session, discard };
}

export function useDocumentStatus(session: DocumentSession): DocumentStatus {
  return useSyncExternalStore(session.subscribe, () => session.status);
}
