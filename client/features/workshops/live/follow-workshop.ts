import type { ApolloClient } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { putComment } from "./room-cache.ts";
import { cursorOf, goOnFrom } from "./cursors.ts";
import {
  WorkshopEventsDocument,
  type WorkshopEventsSubscription,
} from "./WorkshopEvents.generated.ts";

export type WorkshopEvent = WorkshopEventsSubscription["workshopEvents"];

export interface WorkshopFollower {
  /** After an event was applied to the cache and its cursor kept. */
  onEvent: (event: WorkshopEvent) => void;
  /** The cursor could not be served: read anew everything that is shown; the cursor is set already. */
  onGap: () => void;
  /** The hub ended the subscription: rights changed. Whether one may go on is to be asked. */
  onEnded: (reason: string | null) => void;
}

const again = { first: 1_000, longest: 15_000 };

/**
 * Follows what happens in a workshop from where the cache stands, and applies each event to it. The
 * link reconnects by itself and reads the cursor anew; this begins again when the hub ended the
 * subscription. Returns what stops it.
 */
export function followWorkshop(
  client: ApolloClient,
  workshopId: string,
  language: string,
  follower: WorkshopFollower,
): () => void {
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let subscription: { unsubscribe: () => void } | undefined;

  const begin = () => {
    subscription = client
      .subscribe({
        query: WorkshopEventsDocument,
        variables: { workshopId, language },
        context: { after: () => cursorOf(workshopId), queryDeduplication: false },
      })
      .subscribe({
        next: ({ data, error }) => {
          if (error) return end(error);
          failures = 0;
          if (data) take(data.workshopEvents);
        },
        error: end,
        complete: () => end(null),
      });
  };

  const take = (event: WorkshopEvent) => {
    applyWorkshopEvent(client.cache, event);
    goOnFrom(workshopId, event.cursor);
    if (event.__typename === "ResumeFailed") follower.onGap();
    else follower.onEvent(event);
  };

  const end = (error: unknown) => {
    if (stopped) return;
    subscription?.unsubscribe();
    const reason = rightsReason(error);
    if (reason !== undefined) follower.onEnded(reason);
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(begin, Math.min(again.longest, again.first * 2 ** (failures - 1)));
  };

  begin();
  return () => {
    stopped = true;
    clearTimeout(timer);
    subscription?.unsubscribe();
  };
}

/**
 * What an event changes beyond the objects it carries, which the cache has taken already. Idempotent.
 */
export function applyWorkshopEvent(cache: ApolloClient["cache"], event: WorkshopEvent): void {
  if (event.__typename === "CommentPosted") putComment(cache, event.comment);
}

const rightsCodes = new Set([
  "RIGHTS_CHANGED",
  "FORBIDDEN",
  "NOT_ALLOWED",
  "UNAUTHENTICATED",
  "NOT_FOUND",
]);

/** The reason when the hub says that one may not follow (any more); undefined for anything else. */
function rightsReason(error: unknown): string | null | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const [first] = error.errors;
  const { code, reason } = first?.extensions ?? {};
  if (typeof code !== "string" || !rightsCodes.has(code)) return undefined;
  return typeof reason === "string" ? reason : null;
}
