import { useCallback, useRef, useState } from "react";

/** What the room must not take somebody away from. */
export type Hold = "writing a comment" | "reading what was said" | "writing the minutes";
export type SetHold = (hold: Hold, on: boolean) => void;

export interface ShownItem {
  /** The item that is looked at; null while the room is nowhere and nothing was chosen. */
  shownId: string | null;
  /** One looks at something else than the room does. */
  elsewhere: boolean;
  show: (itemId: string) => void;
  comeBack: () => void;
  /** Told by the parts of the room: while anything holds, the room does not take one along. */
  setHold: SetHold;
}

/**
 * Where one looks: where the room is, unless one chose another item, or is in the middle of a
 * sentence, or of reading what was said before, when the room moves on.
 */
export function useShownItem(roomIsAt: string | null, firstId: string | null): ShownItem {
  const [chosen, setChosen] = useState<string | null>(null);
  const [followed, setFollowed] = useState(roomIsAt);
  const holds = useRef(new Set<Hold>());

  if (followed !== roomIsAt) {
    setFollowed(roomIsAt);
    if (chosen === null && followed !== null && holds.current.size > 0) setChosen(followed);
    // The room has come to where one looks already.
    else if (chosen === roomIsAt) setChosen(null);
  }
  const shownId = chosen ?? roomIsAt ?? firstId;
  return {
    shownId,
    elsewhere: roomIsAt !== null && shownId !== roomIsAt,
    show: useCallback(
      (itemId: string) => setChosen(itemId === roomIsAt ? null : itemId),
      [roomIsAt],
    ),
    comeBack: useCallback(() => setChosen(null), []),
    setHold: useCallback((hold: Hold, on: boolean) => {
      if (on) holds.current.add(hold);
      else holds.current.delete(hold);
    }, []),
  };
}
