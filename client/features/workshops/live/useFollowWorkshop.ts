import { useApolloClient } from "@apollo/client/react";
import { useCallback, useEffect, useRef } from "react";
import { rereadComments } from "../comments/useItemComments.ts";
import { beginAt } from "./cursors.ts";
import { followWorkshop, type WorkshopEvent } from "./follow-workshop.ts";

type Listener = (event: WorkshopEvent) => void;

interface FollowedWorkshop {
  workshopId: string;
  language: string;
  /** Where the page's first answer stands in the log. */
  eventCursor: string;
  itemIds: readonly string[];
  meId: string | null;
  state: string;
  /** Asks anew what differs from viewer to viewer. */
  refreshStanding: () => void;
  /** Reads the page anew after events were missed for good. */
  refreshPage: () => void;
}

/** Keeps a workshop's part of the cache as the hub has it, for as long as its page is shown. */
export function useFollowWorkshop(followed: FollowedWorkshop): (listener: Listener) => () => void {
  const client = useApolloClient();
  const listeners = useRef(new Set<Listener>());
  const latest = useRef(followed);
  useEffect(() => {
    latest.current = followed;
  });
  const { workshopId, language } = followed;

  useEffect(() => {
    beginAt(workshopId, latest.current.eventCursor);
    const reread = () => {
      latest.current.refreshPage();
      for (const itemId of latest.current.itemIds) {
        void rereadComments(client, itemId, language).catch(() => undefined);
      }
    };
    return followWorkshop(client, workshopId, language, {
      onEvent: (event) => {
        if (touchesStanding(event, latest.current)) latest.current.refreshStanding();
        for (const listener of listeners.current) listener(event);
      },
      onGap: reread,
      onEnded: () => latest.current.refreshStanding(),
    });
  }, [client, language, workshopId]);

  return useCallback((listener: Listener) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
}

/** After these the viewer may be allowed more or less than before. Others' joining is not among them. */
function touchesStanding(
  event: WorkshopEvent,
  { meId, state }: Pick<FollowedWorkshop, "meId" | "state">,
): boolean {
  if (event.__typename === "WorkshopChanged") return event.workshop.state !== state;
  return event.__typename === "AttendanceChanged" && event.attendance.id === meId;
}
