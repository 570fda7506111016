import { useSubscription } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { NetworkEventsDocument } from "./NetworkEvents.generated.ts";

/** Everybody's page hears the same event: asking again is spread over this time. */
const spreadMs = 2_500;

/** What else the network tells is not of the lists. */
const askedAgain = new Set([
  "NetworkWorkshopChanged",
  "NetworkWorkshopNoLongerPublic",
  "ResumeFailed",
]);

/**
 * Calls `onChange` a moment after workshops were announced, opened, changed, closed or made private, once for
 * events that come together. After a break the events that were missed are made up for (RT3).
 */
export function useFollowNetwork(onChange: () => void): void {
  const cursor = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useSubscription(NetworkEventsDocument, {
    context: { after: () => cursor.current },
    ignoreResults: true,
    onData: ({ data }) => {
      const event = data.data?.networkEvents;
      if (!event) return;
      cursor.current = event.cursor;
      const { __typename: what } = event;
      if (!askedAgain.has(what)) return;
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        latest.current();
      }, Math.random() * spreadMs);
    },
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
