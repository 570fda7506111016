import { useApolloClient } from "@apollo/client/react";
import { Suspense, useEffect, useMemo, type ReactNode } from "react";
import { withDeskTexts } from "#client/i18n/language.ts";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { AgendaRestDocument } from "./agenda/AgendaEntry.generated.ts";
import { inOrder } from "./agenda/agenda-tree.ts";
import { useFollowWorkshop } from "./live/useFollowWorkshop.ts";
import { useOutboxSender } from "./outbox/outbox.ts";
import { RoomProvider, type Room as RoomFacts } from "./room/room.ts";
import { Room } from "./room/Room.tsx";
import { useWanted } from "./room/useWanted.ts";
import type { Workshop_WorkshopFragment } from "./Workshop.generated.ts";

// The room is what people wait for; what stands before and after it comes when it is shown.
const Before = lazyPart(() =>
  import("./overview/Before.tsx").then((module) => ({ default: module.Before })),
);
const Closed = lazyPart(
  withDeskTexts(() =>
    import("./overview/Closed.tsx").then((module) => ({ default: module.Closed })),
  ),
);

interface WorkshopProps {
  workshop: Workshop_WorkshopFragment;
  /** The language that names were asked for in. */
  language: string;
  refresh: { refreshStanding: () => void; refreshPage: () => void };
}

/** A workshop as it stands; when that changes the page turns without a reload. */
export function Workshop({ workshop, language, refresh }: WorkshopProps) {
  const room = useRoomFacts(workshop, language, refresh.refreshStanding);
  useWholeAgenda(workshop, language);
  useOutboxSender(room.me?.id ?? null, language);
  const onEvents = useFollowWorkshop({
    workshopId: workshop.id,
    language,
    eventCursor: workshop.eventCursor,
    itemIds: room.items.map((item) => item.id),
    meId: room.me?.id ?? null,
    state: workshop.state,
    ...refresh,
  });
  return (
    <RoomProvider value={room}>
      <Suspense fallback={<Skeleton title lines={6} />}>{partOf(workshop, onEvents)}</Suspense>
    </RoomProvider>
  );
}

function partOf(
  workshop: Workshop_WorkshopFragment,
  onEvents: ReturnType<typeof useFollowWorkshop>,
): ReactNode {
  if (workshop.state === "LIVE") {
    return <Room texts={workshop.texts} timer={workshop.timer} onEvents={onEvents} />;
  }
  if (workshop.state === "CLOSED") {
    return <Closed workshop={workshop} attendanceCount={workshop.attendanceCount} />;
  }
  return (
    <Before
      workshop={workshop}
      attendanceCount={workshop.attendanceCount}
      canJoin={workshop.viewerCanJoin}
      canEdit={workshop.viewerCanEdit}
    />
  );
}

function useRoomFacts(
  workshop: Workshop_WorkshopFragment,
  language: string,
  refreshStanding: () => void,
): RoomFacts {
  const wanted = useWanted();
  return useMemo(() => {
    const me = workshop.viewerAttendance;
    return {
      workshopId: workshop.id,
      slug: workshop.slug,
      language,
      timeZone: workshop.timeZone,
      state: workshop.state,
      visibility: workshop.visibility,
      me: me && me.removedAt === null ? me : null,
      removed: me?.removedAt ? { attendanceId: me.id, reason: me.removedReason } : null,
      canComment: workshop.viewerCanComment,
      canSpeakForAgency: workshop.viewerCanSpeakForAgency,
      canHost: workshop.viewerCanHost,
      holds: workshop.holdsAny,
      joinCode: workshop.joinCode,
      currentItemId: workshop.currentItem?.id ?? null,
      items: inOrder(workshop.agenda.edges.map(({ node }) => node)),
      wanted,
      refreshStanding,
    };
  }, [language, refreshStanding, wanted, workshop]);
}

/** Agendas of more than a page are rare; the rest of one comes behind the first. */
function useWholeAgenda(workshop: Workshop_WorkshopFragment, language: string): void {
  const client = useApolloClient();
  const { slug } = workshop;
  const { hasNextPage, endCursor } = workshop.agenda.pageInfo;
  useEffect(() => {
    if (!hasNextPage) return;
    void client
      .query({
        query: AgendaRestDocument,
        variables: { slug, agendaAfter: endCursor, language },
        fetchPolicy: "network-only",
      })
      .catch(() => undefined);
  }, [client, endCursor, hasNextPage, language, slug]);
}
