import { createContext, useContext } from "react";
import type { WorkshopState, WorkshopVisibility } from "#schema/generated/graphql.ts";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import type { AttendeeFragment } from "../people/Attendee.generated.ts";
import type { Wanted } from "./useWanted.ts";

interface Maker {
  me: { isGuest: boolean } | null;
  canHost: boolean;
}

/** Who has an account can begin something of what is said; guests could not keep it. */
export function mayMake({ me, canHost }: Maker): boolean {
  return canHost || (me !== null && !me.isGuest);
}

/** That a host ended somebody's attendance, and what they said about it. */
export interface Removal {
  attendanceId: string;
  reason: string | null;
}

/** What every part of a workshop's page knows of it and of who looks at it. */
export interface Room {
  workshopId: string;
  slug: string;
  /** The language the page was read in: names in it are asked for in this one. */
  language: string;
  timeZone: string;
  state: WorkshopState;
  visibility: WorkshopVisibility;
  /** The viewer's own attendance; null for who only reads. */
  me: AttendeeFragment | null;
  /** A host has removed the viewer; null: nobody has. */
  removed: Removal | null;
  /** The hub's word on what the viewer may; see `Workshop.viewerCan…`. */
  canComment: boolean;
  /** In the name of the seat, and not only in one's own. */
  canSpeakForAgency: boolean;
  canHost: boolean;
  /** Somebody may have said here what the room does not see; it waits for a host, or did. */
  holds: boolean;
  joinCode: string | null;
  /** Where the room is. */
  currentItemId: string | null;
  /** In the order they are gone through. */
  items: readonly AgendaEntry_ItemFragment[];
  /** What the address asks for; null: nothing in particular. */
  wanted: Wanted | null;
  /** Asks the hub anew what the viewer is and may. */
  refreshStanding: () => void;
}

const RoomContext = createContext<Room | null>(null);

export const RoomProvider = RoomContext.Provider;

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error("This part of a page stands inside of a workshop");
  return room;
}
