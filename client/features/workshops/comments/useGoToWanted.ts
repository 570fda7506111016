import { useEffect, useRef } from "react";
import { useRoom } from "../room/room.ts";

/** Goes to the comment that the address asks for, once for each visit, when its item is shown. */
export function useGoToWanted(
  agendaItemId: string,
  loaded: boolean,
  jump: (commentId: string, position: number) => void,
): void {
  const { wanted } = useRoom();
  const visited = useRef<string | null>(null);
  useEffect(() => {
    const comment = wanted?.agendaItemId === agendaItemId ? wanted.comment : null;
    if (!loaded || !wanted || !comment || visited.current === wanted.visit) return;
    visited.current = wanted.visit;
    jump(comment.id, comment.position);
  }, [agendaItemId, jump, loaded, wanted]);
}
