import { decodeCursor } from "#server/realtime/cursor.ts";
import type { Feed } from "#server/realtime/feed.ts";
import type { Start } from "#server/realtime/source.ts";

/**
 * Where somebody with this cursor stands in a feed (RT3). A cursor that cannot be served gives the
 * event that says so, and the place to go on from. That its history was removed shows when it is read.
 */
export async function resume(feed: Feed, after: string | null): Promise<Start> {
  if (after === null) return { seq: feed.head, failure: null };
  const cursor = decodeCursor(after);
  if (cursor?.topic !== feed.topic)
    return failed(feed, "This is not a cursor of what is followed.");
  if (cursor.epoch !== feed.epoch) return failed(feed, "The log was begun anew since.");
  // Another node may have given the cursor before its hint came here.
  if (cursor.seq > feed.head) await feed.catchUp();
  if (cursor.seq > feed.head) return failed(feed, "The log does not reach this cursor.");
  return { seq: cursor.seq, failure: null };
}

function failed(feed: Feed, reason: string): Start {
  const failure = feed.failure(reason);
  return { seq: failure.seq, failure };
}
