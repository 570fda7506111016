import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { MarkNewsSeenDocument } from "./MarkNewsSeen.generated.ts";

/**
 * What stood on the page counts as seen when one goes on to another page of the hub: whoever reads it
 * anew finds the same marks. `until`: the newest of it; null: nothing.
 */
export function useMarkNewsSeen(until: string | null): void {
  const client = useApolloClient();
  const latest = useRef(until);
  const here = useRef(false);
  useEffect(() => {
    latest.current = until;
  });
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      // While developing, React takes every page away once and brings it back at once.
      setTimeout(() => {
        if (here.current || latest.current === null) return;
        const variables = { until: latest.current };
        // When it cannot be told, it is new the next time as well.
        client.mutate({ mutation: MarkNewsSeenDocument, variables }).catch(() => undefined);
      });
    };
  }, [client]);
}
