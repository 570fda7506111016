import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { useLocation } from "#client/router/hooks.ts";
import { commentParameter } from "./comment-address.ts";
import { CommentPlaceDocument } from "./CommentPlace.generated.ts";

/** The comment that the address asks for, once it is known where it stands. */
export interface WantedComment {
  id: string;
  position: number;
  agendaItemId: string;
  /** Another one for each time somebody came by the address: each is gone to once. */
  visit: string;
}

/** Null: the address names none, or one that is not there for the viewer. */
export function useWantedComment(): WantedComment | null {
  const client = useApolloClient();
  const { search, key: visit } = useLocation();
  const id = new URLSearchParams(search).get(commentParameter);
  const [found, setFound] = useState<WantedComment | null>(null);
  useEffect(() => {
    if (!id) return;
    let left = false;
    client
      .query({ query: CommentPlaceDocument, variables: { id } })
      .then(({ data }) => {
        const place = data?.node;
        if (left || place?.__typename !== "Comment") return;
        const { position, agendaItem } = place;
        setFound({ id, position, agendaItemId: agendaItem.id, visit });
      })
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [client, id, visit]);
  return found?.id === id ? found : null;
}
