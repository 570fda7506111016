import { useQuery } from "@apollo/client/react";
import { lazy, Suspense, useEffect } from "react";
import { FailureNotice } from "#client/app/FailureNotice.tsx";
import { EditorBoundary } from "#client/collab/editor/EditorBoundary.tsx";
import { hasUnsavedMark } from "#client/collab/unsaved-marks.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { ItemMinutesDocument } from "./Minutes.generated.ts";
import { MinutesReader } from "./MinutesReader.tsx";

/** The editor with all it needs is larger than the room itself: it comes after. */
const MinutesEditor = lazy(async () => {
  const { MinutesEditor } = await import("./MinutesEditor.tsx");
  return { default: MinutesEditor };
});

/**
 * The minutes of an item: the stored text at once, kept up to date by the room's events; for those
 * who may write, an editor takes its place as soon as it is there. Whoever left something unsaved
 * here gets the editor too, to take it away.
 */
export function Minutes({ agendaItemId }: { agendaItemId: string }) {
  const { data, error, refetch } = useQuery(ItemMinutesDocument, {
    variables: { agendaItemId },
    fetchPolicy: "cache-and-network",
  });
  const item = data?.node?.__typename === "AgendaItem" ? data.node : null;
  const attendance = item?.workshop.viewerAttendance;
  const standing = attendance ? `${attendance.role} ${attendance.mayWriteMinutes}` : "";
  useEffect(() => {
    // Whether one may write follows from the role and the pen, which events bring.
    if (standing) void refetch();
  }, [standing, refetch]);
  const minutes = item?.minutes;
  if (!item || !minutes) {
    return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  }
  const reader = <MinutesReader html={minutes.html} />;
  const writer = attendance?.id ?? data?.viewer?.person?.id;
  const copyKey = writer ? `${minutes.documentName} ${writer}` : null;
  if (!copyKey || !(item.viewerCanWriteMinutes || hasUnsavedMark(copyKey))) return reader;
  return (
    <EditorBoundary key={copyKey} instead={reader}>
      <Suspense fallback={reader}>
        <MinutesEditor
          minutesId={minutes.id}
          agendaItemId={agendaItemId}
          documentName={minutes.documentName}
          copyKey={copyKey}
          html={minutes.html}
          revision={minutes.revision}
          canWrite={item.viewerCanWriteMinutes}
        />
      </Suspense>
    </EditorBoundary>
  );
}
