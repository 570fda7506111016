import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { EndSessionDocument } from "./EndSession.generated.ts";

/**
 * Ends one of one's own sessions; it leaves the list. One that had ended already is gone as well.
 * Throws when the hub cannot be reached.
 */
export function useEndSession(): (sessionId: string) => Promise<void> {
  const [end] = useMutation(EndSessionDocument, {
    update: (cache, { data }, { variables }) => {
      if (!data || !variables) return;
      cache.evict({ id: cache.identify({ __typename: "Session", id: variables.input.sessionId }) });
      cache.gc();
    },
  });
  return useCallback(
    async (sessionId) => {
      await end({ variables: { input: { sessionId } } });
    },
    [end],
  );
}
