import { Suspense, useSyncExternalStore } from "react";
import { lazyBeside } from "#client/app/lazy-beside.ts";
import { useViewer } from "#client/app/viewer.ts";
import { followUnsavedMarks, listUnsavedMarks } from "#client/collab/unsaved-marks.ts";
import { outboxPrefix } from "../outbox/outbox-prefix.ts";

const Unsent = lazyBeside(async () => (await import("./Unsent.tsx")).Unsent);

/**
 * Looks on every page for what was written on this device and is not on the hub. What it takes to
 * send it or to tell of it is loaded when there is something.
 */
export function UnsentNotice() {
  const { viewer } = useViewer();
  const isThere = useSyncExternalStore(follow, isAnythingThere);
  if (!viewer || !isThere) return null;
  return (
    <Suspense fallback={null}>
      <Unsent />
    </Suspense>
  );
}

function isAnythingThere(): boolean {
  try {
    const waits = Object.keys(localStorage).some((key) => key.startsWith(outboxPrefix));
    return waits || listUnsavedMarks().length > 0;
  } catch {
    return false;
  }
}

function follow(listener: () => void): () => void {
  const stop = followUnsavedMarks(listener);
  window.addEventListener("storage", listener);
  return () => {
    stop();
    window.removeEventListener("storage", listener);
  };
}
