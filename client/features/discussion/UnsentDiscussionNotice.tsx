import { Suspense } from "react";
import { lazyBeside } from "#client/app/lazy-beside.ts";
import { useViewer } from "#client/app/viewer.ts";
import { useWaitingComments } from "./waiting-comments.ts";

const UnsentDiscussion = lazyBeside(
  async () => (await import("./UnsentDiscussion.tsx")).UnsentDiscussion,
);

/**
 * Looks on every page for what was said in a discussion on this device and is not on the hub. What it
 * takes to send it or to tell of it is loaded when there is something.
 */
export function UnsentDiscussionNotice() {
  const { viewer } = useViewer();
  const personId = viewer?.person?.id;
  const waits = useWaitingComments().some((each) => each.personId === personId);
  if (!personId || !waits) return null;
  return (
    <Suspense fallback={null}>
      <UnsentDiscussion personId={personId} />
    </Suspense>
  );
}
