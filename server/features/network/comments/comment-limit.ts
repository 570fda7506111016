import { takePoint } from "#server/core/commands/take-point.ts";
import type { HubContext } from "#server/core/context.ts";
import type { RateLimit } from "#server/core/rate-limits.ts";

/** Nobody writes 30 comments a minute; an outbox that was offline for long may send as many. */
const comments: RateLimit = { name: "comments", points: 30, seconds: 60 };
const reactions: RateLimit = { name: "reactions", points: 60, seconds: 60 };

/** Throws `Refused`. */
export function takeCommentPoint(context: HubContext): Promise<void> {
  return takePoint(
    context,
    comments,
    "You are writing very fast. Your text is kept; it can go out in a moment.",
  );
}

/** Throws `Refused`. */
export function takeReactionPoint(context: HubContext): Promise<void> {
  return takePoint(context, reactions, "That is a lot of reactions. Wait a moment.");
}
