import { useMemo } from "react";
import { useLocation } from "#client/router/hooks.ts";
import { useWantedComment } from "../comments/useWantedComment.ts";
import { minutesParameter } from "../minutes/minutes-address.ts";

/** What of a workshop the address asks for. */
export interface Wanted {
  agendaItemId: string;
  place: "talk" | "minutes";
  /** The comment to go to; null: the place as it opens. */
  comment: { id: string; position: number } | null;
  /** Another one for each time somebody came by the address: each is followed once. */
  visit: string;
}

/** Null: nothing in particular, or it is not known yet where it stands. */
export function useWanted(): Wanted | null {
  const { search, key: visit } = useLocation();
  const comment = useWantedComment();
  const minutesOf = new URLSearchParams(search).get(minutesParameter);
  return useMemo((): Wanted | null => {
    if (comment) {
      const { agendaItemId, id, position } = comment;
      return { agendaItemId, place: "talk", comment: { id, position }, visit: comment.visit };
    }
    if (!minutesOf) return null;
    return { agendaItemId: minutesOf, place: "minutes", comment: null, visit };
  }, [comment, minutesOf, visit]);
}
