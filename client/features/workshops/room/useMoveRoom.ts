import { useCallback } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { MoveRoomDocument } from "./HostRoom.generated.ts";
import { useRoom } from "./room.ts";

interface MoveRoom {
  move: (agendaItemId: string) => Promise<boolean>;
  busy: boolean;
  problem: string | null;
}

/** A host takes everybody to an agenda item. */
export function useMoveRoom(): MoveRoom {
  const { workshopId } = useRoom();
  const { act, busy, problem } = useAct();
  const move = useCallback(
    (agendaItemId: string) => act(MoveRoomDocument, { input: { workshopId, agendaItemId } }),
    [act, workshopId],
  );
  return { move, busy, problem };
}
