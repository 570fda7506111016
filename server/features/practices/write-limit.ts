import { takePoint } from "#server/core/commands/take-point.ts";
import type { HubContext } from "#server/core/context.ts";
import type { RateLimit } from "#server/core/rate-limits.ts";

/** A note saves each field as it is left, and two people at one desk may share a session. */
export const noteChanges: RateLimit = { name: "note-changes", points: 120, seconds: 60 };
/** What stays: practices, adoptions, challenges and results. A secretariat may enter a whole list. */
export const noteBeginnings: RateLimit = { name: "note-beginnings", points: 60, seconds: 600 };

/** For every write of practices, adoptions, challenges and their results. Throws `Refused`. */
export function takeChangePoint(context: HubContext): Promise<void> {
  return takePoint(context, noteChanges, "That is a lot of changes. Wait a moment.");
}

/** For a new one of them. Throws `Refused`. */
export function takeBeginningPoint(context: HubContext): Promise<void> {
  return takePoint(
    context,
    noteBeginnings,
    "You began a lot in a short time. What you typed is kept; try again in a few minutes.",
  );
}
