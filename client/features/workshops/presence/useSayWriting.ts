import { useApolloClient } from "@apollo/client/react";
import { useMemo, useRef } from "react";
import { readConnection } from "#client/apollo/connection.ts";
import { SetWritingDocument } from "./RoomPresence.generated.ts";

/** The hub forgets it after 6 s; told more rarely than that nobody would seem to go on writing. */
const everyMs = 3_500;
/** For a second after a comment came the hub takes no word of its author's writing. */
const afterSendingMs = 1_200;

interface SayWriting {
  /** Tells the room that one is writing, at most once in a while; never waited for, never repeated. */
  sayWriting: () => void;
  /** What was written is sent: what is typed from now on is something else. */
  hasSent: () => void;
}

export function useSayWriting(workshopId: string, agendaItemId: string): SayWriting {
  const client = useApolloClient();
  const dueAt = useRef(0);
  return useMemo(
    () => ({
      sayWriting: () => {
        const now = Date.now();
        if (now < dueAt.current || readConnection() !== "online") return;
        dueAt.current = now + everyMs;
        const variables = { input: { workshopId, agendaItemId } };
        client.mutate({ mutation: SetWritingDocument, variables }).catch(() => undefined);
      },
      hasSent: () => {
        dueAt.current = Date.now() + afterSendingMs;
      },
    }),
    [agendaItemId, client, workshopId],
  );
}
