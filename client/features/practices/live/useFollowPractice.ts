import { useSubscription } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { PracticeTextEventsDocument } from "./PracticeEvents.generated.ts";

/**
 * Keeps the texts of a practice in the cache as the hub has them, from where the page's first answer
 * stands (RT3). `onChange`: something else than a text changed, such as who may write; ask anew.
 */
export function useFollowPractice(
  practiceId: string,
  eventCursor: string,
  onChange: () => void,
): void {
  const cursor = useRef(eventCursor);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useSubscription(PracticeTextEventsDocument, {
    variables: { practiceId },
    context: { after: () => cursor.current },
    ignoreResults: true,
    onData: ({ data }) => {
      const event = data.data?.practiceEvents;
      if (!event) return;
      cursor.current = event.cursor;
      if (event.__typename !== "PracticeChanged" || event.text === null) latest.current();
    },
    // The hub ended it: rights changed.
    onError: () => latest.current(),
  });
}
