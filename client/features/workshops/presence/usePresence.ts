import { useApolloClient } from "@apollo/client/react";
import { useCallback, useEffect, useState } from "react";
import { AttendeeFragmentDoc, type AttendeeFragment } from "../people/Attendee.generated.ts";
import { nextPresence, nobodyKnown, withPerson, type Presence } from "./presence-state.ts";
import { RoomPresenceDocument } from "./RoomPresence.generated.ts";

export type RoomPresence = Presence<AttendeeFragment>;

const againMs = 5_000;

interface LivePresence {
  presence: RoomPresence;
  hasWritten: (attendanceId: string) => void;
  /** Somebody's role, seat or name changed; the cache has it already. */
  hasChanged: (attendanceId: string) => void;
}

/** Who is here and who is writing, for as long as the room is shown and one is in it. */
export function usePresence(workshopId: string, language: string, inRoom: boolean): LivePresence {
  const client = useApolloClient();
  const [presence, setPresence] = useState<RoomPresence>(nobodyKnown);
  useEffect(() => {
    if (!inRoom) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let subscription: { unsubscribe: () => void } | undefined;
    const begin = () => {
      subscription = client
        .subscribe({
          query: RoomPresenceDocument,
          variables: { workshopId, language },
          context: { queryDeduplication: false },
        })
        .subscribe({
          next: ({ data, error }) => {
            if (error) return end();
            if (data) setPresence((state) => nextPresence(state, data.roomPresence));
          },
          error: end,
          complete: end,
        });
    };
    const end = () => {
      clearTimeout(timer);
      subscription?.unsubscribe();
      timer = setTimeout(begin, againMs);
    };
    begin();
    return () => {
      clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [client, inRoom, language, workshopId]);
  // Whoever's comment is here is not writing it any more; the hub says so a moment later.
  const hasWritten = useCallback((attendanceId: string) => {
    setPresence((state) => ({
      ...state,
      writing: state.writing.filter(({ attendance }) => attendance.id !== attendanceId),
    }));
  }, []);
  const hasChanged = useCallback(
    (attendanceId: string) => {
      const person = client.cache.readFragment({
        id: client.cache.identify({ __typename: "Attendance", id: attendanceId }),
        fragment: AttendeeFragmentDoc,
        variables: { language },
      });
      if (person) setPresence((state) => withPerson(state, person));
    },
    [client, language],
  );
  return { presence, hasWritten, hasChanged };
}
