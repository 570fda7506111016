import { useSubscription } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { ChallengeEventsDocument } from "./Challenge.generated.ts";

/** Says that a challenge changed, from where the page's first answer stands (RT3). */
export function useFollowChallenge(
  challengeId: string,
  eventCursor: string,
  onChange: () => void,
): void {
  const cursor = useRef(eventCursor);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useSubscription(ChallengeEventsDocument, {
    variables: { challengeId },
    context: { after: () => cursor.current },
    ignoreResults: true,
    onData: ({ data }) => {
      const event = data.data?.challengeEvents;
      if (!event) return;
      cursor.current = event.cursor;
      latest.current();
    },
    onError: () => latest.current(),
  });
}
